package vn.cccd.sim.lds;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** One SecurityInfo: a protocol and its parameters (Doc 9303-11, 9.2). */
final class SecurityStatement {
    /** {@code id-TA}, version 1. */
    static final Bytes TERMINAL_AUTHENTICATION = of("0.4.0.127.0.7.2.2.2", integer(1));

    /** {@code id-CA-ECDH-AES-CBC-CMAC-128}, version 1, a key without a name. */
    static final Bytes CHIP_AUTHENTICATION_AES_128 = of("0.4.0.127.0.7.2.2.3.2.2", integer(1));

    /** {@code id-PACE-ECDH-GM-AES-CBC-CMAC-128}, version 2, parameter 13: brainpoolP256r1. */
    static final Bytes PACE_GENERIC_MAPPING_AES_128 = of("0.4.0.127.0.7.2.2.4.2.2", integer(2), integer(13));

    private static final String PUBLIC_KEY_ECDH = "0.4.0.127.0.7.2.2.1.2";
    private static final String ACTIVE_AUTHENTICATION = "2.23.136.1.1.5";

    private SecurityStatement() {}

    /** {@code id-PK-ECDH}: the key for Chip Authentication. */
    static Bytes chipAuthenticationKey(Bytes subjectPublicKey) {
        return of(PUBLIC_KEY_ECDH, subjectPublicKey);
    }

    /** {@code id-icao-mrtd-security-aaProtocolObject}, version 1: the signature that an ECDSA key makes. */
    static Bytes activeAuthentication(String signatureAlgorithm) {
        return of(ACTIVE_AUTHENTICATION, integer(1), identifier(signatureAlgorithm));
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

    private static Bytes integer(int small) {
        return Tlv.of(0x02, Bytes.of(small));
    }
}
