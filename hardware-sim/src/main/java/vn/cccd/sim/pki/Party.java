package vn.cccd.sim.pki;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import vn.cccd.sim.bytes.Bytes;

/**
 * Somebody with a name and a key, who certifies or is certified.
 *
 * @param keyIdentifier what certificates call the key
 */
record Party(
        Role role,
        X500Name name,
        SubjectPublicKeyInfo publicKey,
        Bytes keyIdentifier,
        Signatory signatory,
        BigInteger serialNumber,
        CertificateDesign design) {
    private static final int LONG_SERIAL = 1_000;
    private static final int HUGE_SERIAL = 10_000_000;

    /** Somebody whose key identifier is the usual one: SHA-1 over the key's bits (RFC 5280, 4.2.1.2, method 1). */
    static Party of(
            Role role, String commonName, Signatory signatory, BigInteger serialNumber, CertificateDesign design) {
        SubjectPublicKeyInfo publicKey = signatory.publicKey();
        Bytes bits = Bytes.copyOf(publicKey.getPublicKeyData().getBytes());
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, IssuingState.of(design).twoLetters())
                .addRDN(BCStyle.O, "CCCD Kiosk Simulator")
                .addRDN(BCStyle.CN, commonName)
                .build();
        BigInteger number = serialNumber(serialNumber, design);
        return new Party(role, name, publicKey, HashAlgorithm.SHA_1.of(bits), signatory, number, design);
    }

    /** {@code usual} as {@code design} spoils it. */
    static BigInteger serialNumber(BigInteger usual, CertificateDesign design) {
        BigInteger number = usual;
        if (design.has(CertificateFlaw.LONG_SERIAL_NUMBER)) {
            number = lengthened(usual, LONG_SERIAL);
        }
        if (design.has(CertificateFlaw.HUGE_SERIAL_NUMBER)) {
            number = lengthened(usual, HUGE_SERIAL);
        }
        return design.has(CertificateFlaw.NEGATIVE_SERIAL_NUMBER) ? number.negate() : number;
    }

    private static BigInteger lengthened(BigInteger number, int length) {
        var digits = new byte[length];
        Arrays.fill(digits, (byte) 0x5A);
        byte[] tail = number.toByteArray();
        System.arraycopy(tail, 0, digits, length - tail.length, tail.length);
        return new BigInteger(digits);
    }

    Party identifiedAs(Bytes otherKeyIdentifier) {
        return new Party(role, name, publicKey, otherKeyIdentifier, signatory, serialNumber, design);
    }

    Party numbered(BigInteger otherSerialNumber) {
        return new Party(role, name, publicKey, keyIdentifier, signatory, otherSerialNumber, design);
    }

    /** The last byte of the public point is changed. */
    Party withKeyOffTheCurve() {
        byte[] point = publicKey.getPublicKeyData().getBytes();
        point[point.length - 1] ^= 1;
        var other = new SubjectPublicKeyInfo(publicKey.getAlgorithm(), point);
        return new Party(role, name, other, keyIdentifier, signatory, serialNumber, design);
    }
}
