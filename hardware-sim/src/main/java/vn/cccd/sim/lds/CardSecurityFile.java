package vn.cccd.sim.lds;

import java.time.Instant;
import java.util.List;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.pki.DocumentSigner;

/** EF.CardSecurity: what DG14 says, signed, for whoever has run PACE but not yet selected the application (Doc 9303-11, 9.2.12). */
public final class CardSecurityFile {
    private static final String SECURITY_OBJECT = "0.4.0.127.0.7.3.2.1";

    private CardSecurityFile() {}

    /** The file with these {@linkplain SecurityStatement statements}. */
    public static Bytes of(List<Bytes> statements, DocumentSigner signer, Instant signingTime) {
        return signer.sign(SECURITY_OBJECT, Tlv.of(0x31, statements.toArray(Bytes[]::new)), signingTime);
    }
}
