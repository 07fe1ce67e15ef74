package vn.cccd.qr.signed;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import vn.cccd.qr.bytes.Bytes;

/**
 * Who signs seals: a certificate with a key on a named or spelt-out curve.
 *
 * @param name the file it came from, or {@code in the code}
 */
record SealSigner(String name, X509CertificateHolder certificate, ECPublicKeyParameters key) {
    private static final int LARGEST_SHA224_ORDER = 224;
    private static final int LARGEST_SHA256_ORDER = 256;
    private static final int LARGEST_SHA384_ORDER = 384;

    /** Whether a seal means this one: its country and name, then its serial number. */
    boolean isMeant(DigitalSeal seal) {
        return seal.signer().equalsIgnoreCase(subject(BCStyle.C) + subject(BCStyle.CN))
                && new BigInteger(seal.reference(), 16).equals(certificate.getSerialNumber());
    }

    /** Refuses a code whose issuer, two or three letters, is not of the signer's country. */
    void checkCountry(String issuer) throws RefusedException {
        String own = subject(BCStyle.C).toUpperCase(Locale.ROOT);
        String stated = issuer.equals("D") ? "DEU" : issuer;
        boolean same = iso3(own).map(stated::equals).orElse(!own.isEmpty() && stated.startsWith(own));
        if (!same) {
            throw new RefusedException(Refusal.SIGNER_OF_ANOTHER_COUNTRY);
        }
    }

    /** Refuses a certificate whose time is not {@code moment}'s. */
    void checkTime(Instant moment) throws RefusedException {
        if (moment.isBefore(certificate.getNotBefore().toInstant())) {
            throw new RefusedException(Refusal.KEY_NOT_YET_VALID);
        }
        if (moment.isAfter(certificate.getNotAfter().toInstant())) {
            throw new RefusedException(Refusal.KEY_RETIRED);
        }
    }

    /** As {@link #checkTime(Instant)} for a whole day, of which it is not known when. */
    void checkDay(LocalDate day) throws RefusedException {
        if (day.isBefore(LocalDate.ofInstant(certificate.getNotBefore().toInstant(), ZoneOffset.UTC)
                .minusDays(1))) {
            throw new RefusedException(Refusal.KEY_NOT_YET_VALID);
        }
        if (day.isAfter(LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC))) {
            throw new RefusedException(Refusal.KEY_RETIRED);
        }
    }

    /** Returns when {@code signature}, r and s, is this signer's over {@code message}; the digest follows from the curve (Doc 9303-13, 2.4). */
    void check(Bytes message, Bytes signature) throws RefusedException {
        byte[] raw = signature.toArray();
        EcdsaForm.check(raw, key.getParameters().getN());
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, key);
        if (!verifier.verifySignature(digest(message), EcdsaForm.r(raw), EcdsaForm.s(raw))) {
            throw new RefusedException(Refusal.SIGNATURE_WRONG);
        }
    }

    int orderBits() {
        return key.getParameters().getN().bitLength();
    }

    private byte[] digest(Bytes message) {
        try {
            return MessageDigest.getInstance(digestName()).digest(message.toArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-2", impossible);
        }
    }

    private String digestName() {
        if (orderBits() <= LARGEST_SHA224_ORDER) {
            return "SHA-224";
        }
        if (orderBits() <= LARGEST_SHA256_ORDER) {
            return "SHA-256";
        }
        return orderBits() <= LARGEST_SHA384_ORDER ? "SHA-384" : "SHA-512";
    }

    private String subject(ASN1ObjectIdentifier type) {
        X500Name subject = certificate.getSubject();
        return List.of(subject.getRDNs(type)).stream()
                .map(RDN::getFirst)
                .map(attribute -> IETFUtils.valueToString(attribute.getValue()))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> iso3(String country) {
        try {
            return country.length() == 2
                    ? Optional.of(Locale.of("", country).getISO3Country()).filter(code -> !code.isEmpty())
                    : Optional.empty();
        } catch (MissingResourceException notACountry) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SealSigner[" + name + "]";
    }
}
