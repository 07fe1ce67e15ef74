package vn.cccd.sim.lds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.ChipAuthenticationKey;
import vn.cccd.sim.pki.ExplicitPublicKey;

/** DG14: under the issuer's signature, what EF.CardAccess says without one, and the chip's key (Doc 9303-10, 4.7.14). */
public final class SecurityOptionsFile {
    private SecurityOptionsFile() {}

    /** A protocol beside Chip and Active Authentication. */
    public enum Offer {
        TERMINAL_AUTHENTICATION,
        PACE
    }

    /** The file of a chip with these keys; what it offers has to be what its EF.CardAccess says. */
    public static Bytes of(
            ChipAuthenticationKey chipKey, Optional<ActiveAuthenticationKey> signingKey, Set<Offer> offers) {
        List<Bytes> statements = new ArrayList<>();
        offers.stream().sorted().map(SecurityOptionsFile::announced).forEach(statements::add);
        statements.add(SecurityStatement.CHIP_AUTHENTICATION_AES_128);
        statements.add(SecurityStatement.chipAuthenticationKey(ExplicitPublicKey.of(chipKey.key())));
        signingKey.flatMap(SecurityOptionsFile::announced).ifPresent(statements::add);
        return Tlv.of(DataGroupTag.of(14), Tlv.of(0x31, statements.toArray(Bytes[]::new)));
    }

    private static Bytes announced(Offer offer) {
        return switch (offer) {
            case TERMINAL_AUTHENTICATION -> SecurityStatement.TERMINAL_AUTHENTICATION;
            case PACE -> SecurityStatement.PACE_GENERIC_MAPPING_AES_128;
        };
    }

    /** Only ECDSA is announced (Doc 9303-11, 9.2.9). */
    private static Optional<Bytes> announced(ActiveAuthenticationKey key) {
        return switch (key) {
            case ActiveAuthenticationKey.Ecdsa ecdsa ->
                Optional.of(SecurityStatement.activeAuthentication(ecdsa.algorithm()));
            case ActiveAuthenticationKey.Rsa rsa -> Optional.empty();
            case ActiveAuthenticationKey.Faulty faulty -> announced(faulty.genuine());
        };
    }
}
