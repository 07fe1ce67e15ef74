package vn.cccd.sim.lds;

import java.time.Instant;
import java.util.SortedMap;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.pki.DocumentSigner;
import vn.cccd.sim.pki.Sha256;

/** EF.SOD: the SHA-256 of every data group, signed (Doc 9303-10, 4.6.2; version 0 of the object). */
public final class SecurityObjectFile {
    private static final String LDS_SECURITY_OBJECT = "2.23.136.1.1.1";
    private static final Bytes VERSION_0 = Bytes.fromHex("020100");
    private static final Bytes SHA_256 = Bytes.fromHex("300b0609608648016503040201");

    private SecurityObjectFile() {}

    /** Signs {@code dataGroups}, raw files by number. */
    public static Bytes of(SortedMap<Integer, Bytes> dataGroups, DocumentSigner signer, Instant signingTime) {
        Bytes hashes = dataGroups.entrySet().stream()
                .map(entry -> hash(entry.getKey(), entry.getValue()))
                .reduce(Bytes.empty(), Bytes::join);
        Bytes securityObject = Tlv.of(0x30, VERSION_0, SHA_256, Tlv.of(0x30, hashes));
        return Tlv.of(0x77, signer.sign(LDS_SECURITY_OBJECT, securityObject, signingTime));
    }

    private static Bytes hash(int number, Bytes file) {
        return Tlv.of(0x30, Tlv.of(0x02, Bytes.of(number)), Tlv.of(0x04, Sha256.of(file)));
    }
}
