package vn.cccd.sim.lds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.ChipAuthenticationKey;
import vn.cccd.sim.chip.crypto.DhKey;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.pki.ExplicitPublicKey;

/** One SecurityInfo: a protocol and its parameters (Doc 9303-11, 9.2). What PACE says, its variants say themselves. */
public final class SecurityStatement {
    /** {@code id-TA}, version 1. */
    public static final Bytes TERMINAL_AUTHENTICATION = of("0.4.0.127.0.7.2.2.2", integer(1));

    private static final String PUBLIC_KEY_DH = "0.4.0.127.0.7.2.2.1.1";
    private static final String PUBLIC_KEY_ECDH = "0.4.0.127.0.7.2.2.1.2";
    private static final String ACTIVE_AUTHENTICATION = "2.23.136.1.1.5";

    private SecurityStatement() {}

    /** The variant of Chip Authentication, version 1, that {@code key} is for. */
    public static Bytes chipAuthentication(ChipAuthenticationKey key) {
        return of(key.protocol(), integer(1), optional(key.keyId()));
    }

    /** The public half of {@code key}. */
    public static Bytes chipAuthenticationKey(ChipAuthenticationKey key) {
        String kind = switch (key.key()) {
            case EcKey curve -> PUBLIC_KEY_ECDH;
            case DhKey group -> PUBLIC_KEY_DH;
        };
        return of(kind, ExplicitPublicKey.of(key.key()), optional(key.keyId()));
    }

    /** {@code id-icao-mrtd-security-aaProtocolObject}, version 1; only ECDSA is announced (Doc 9303-11, 9.2.9). */
    public static Optional<Bytes> activeAuthentication(ActiveAuthenticationKey key) {
        return switch (key) {
            case ActiveAuthenticationKey.Ecdsa ecdsa ->
                Optional.of(of(ACTIVE_AUTHENTICATION, integer(1), identifier(ecdsa.algorithm())));
            case ActiveAuthenticationKey.Rsa rsa -> Optional.empty();
            case ActiveAuthenticationKey.Faulty faulty -> activeAuthentication(faulty.genuine());
        };
    }

    private static Bytes of(String protocol, Bytes... parameters) {
        return Tlv.of(0x30, identifier(protocol), Bytes.join(parameters));
    }

    private static Bytes identifier(String dotted) {
        try {
            return Bytes.copyOf(new ASN1ObjectIdentifier(dotted).getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new UncheckedIOException("an identifier cannot be encoded", e);
        }
    }

    private static Bytes optional(OptionalInt number) {
        return number.isPresent() ? integer(number.getAsInt()) : Bytes.empty();
    }

    private static Bytes integer(int small) {
        return Tlv.of(0x02, Bytes.of(small));
    }
}
