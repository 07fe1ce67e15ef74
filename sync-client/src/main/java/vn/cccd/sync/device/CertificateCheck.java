package vn.cccd.sync.device;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Whether a chain that came as an answer is this kiosk's certificate.
 *
 * @param kiosk the name that it must be in
 * @param key that it must be over
 * @param authorities one of which must be at the chain's end; empty: whichever is there, because the backend sent it over its own TLS
 */
record CertificateCheck(String kiosk, ECPublicKey key, List<X509Certificate> authorities, Instant now) {
    private static final String CLIENT_USE = "1.3.6.1.5.5.7.3.2";

    CertificateCheck {
        authorities = List.copyOf(authorities);
    }

    /** Empty when the chain does. What it is about comes first, so that a wrong code is told as such. */
    Optional<DeviceRefusal> refusal(List<X509Certificate> chain) {
        X509Certificate own = chain.getFirst();
        if (!commonName(own).equals(Optional.of(kiosk))) {
            return Optional.of(DeviceRefusal.OTHER_KIOSK);
        }
        if (!Arrays.equals(own.getPublicKey().getEncoded(), key.getEncoded())) {
            return Optional.of(DeviceRefusal.OTHER_KEY);
        }
        if (chain.size() < 2 || !linked(chain) || !expected(chain.getLast())) {
            return Optional.of(DeviceRefusal.WRONG_ISSUER);
        }
        if (!forClients(own)) {
            return Optional.of(DeviceRefusal.WRONG_PURPOSE);
        }
        return chain.stream().flatMap(one -> untimely(one).stream()).findFirst();
    }

    /** The name of the kiosk in a certificate: its one common name. */
    static Optional<String> commonName(X509Certificate certificate) {
        try {
            RDN[] names = X500Name.getInstance(
                            certificate.getSubjectX500Principal().getEncoded())
                    .getRDNs(BCStyle.CN);
            return names.length == 1
                            && !names[0].isMultiValued()
                            && names[0].getFirst().getValue() instanceof ASN1String text
                    ? Optional.of(text.getString())
                    : Optional.empty();
        } catch (RuntimeException e) {
            // BouncyCastle's way of saying that these bytes are no name.
            return Optional.empty();
        }
    }

    private static boolean linked(List<X509Certificate> chain) {
        for (int index = 0; index < chain.size(); index++) {
            X509Certificate issuer = chain.get(Math.min(index + 1, chain.size() - 1));
            if (!signed(chain.get(index), issuer)) {
                return false;
            }
        }
        return true;
    }

    private static boolean signed(X509Certificate certificate, X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        boolean authority = issuer.getBasicConstraints() >= 0 && (usage == null || usage[5]);
        try {
            certificate.verify(issuer.getPublicKey());
            return authority && certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** By key: an authority may renew its certificate. */
    private boolean expected(X509Certificate authority) {
        return authorities.isEmpty()
                || authorities.stream()
                        .anyMatch(one -> Arrays.equals(
                                one.getPublicKey().getEncoded(),
                                authority.getPublicKey().getEncoded()));
    }

    private static boolean forClients(X509Certificate certificate) {
        try {
            boolean[] usage = certificate.getKeyUsage();
            List<String> purposes = certificate.getExtendedKeyUsage();
            return certificate.getBasicConstraints() < 0
                    && (usage == null || usage[0])
                    && purposes != null
                    && purposes.contains(CLIENT_USE);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Optional<DeviceRefusal> untimely(X509Certificate certificate) {
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return Optional.of(DeviceRefusal.NOT_YET_VALID);
        }
        return now.isAfter(certificate.getNotAfter().toInstant())
                ? Optional.of(DeviceRefusal.EXPIRED)
                : Optional.empty();
    }
}
