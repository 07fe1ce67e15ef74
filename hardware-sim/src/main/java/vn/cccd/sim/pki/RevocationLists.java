package vn.cccd.sim.pki;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V2TBSCertListGenerator;

/** The list of certificates that must not be believed any more (Doc 9303-12, 7.1.4). */
final class RevocationLists {
    private static final Duration UNTIL_NEXT = Duration.ofDays(90);
    private static final Duration LONG_AGO = Duration.ofDays(180);
    private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("2.999.9303.12");
    private static final Instant REVOKED_SINCE = Instant.parse("2021-01-02T00:00:00Z");

    private RevocationLists() {}

    /**
     * The lists at an operator's, the older first.
     *
     * @param another signs instead of {@code issuer} where the state asks for it
     */
    static List<CertificateList> of(
            RevocationListState state,
            Party issuer,
            Supplier<Signatory> another,
            Set<BigInteger> revoked,
            LocalDate today) {
        Instant now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        return switch (state) {
            case CURRENT -> List.of(list(issuer, issuer.signatory(), revoked, now));
            case EXPIRED -> List.of(list(issuer, issuer.signatory(), revoked, now.minus(LONG_AGO)));
            case MISSING -> List.of();
            case BY_ANOTHER -> List.of(list(issuer, another.get(), revoked, now));
            case DELTA -> List.of(list(issuer, issuer.signatory(), revoked, now, delta(now)));
            case UNKNOWN_CRITICAL_EXTENSION ->
                List.of(list(issuer, issuer.signatory(), revoked, now, critical(UNKNOWN, DERNull.INSTANCE)));
            case REPLACED ->
                List.of(
                        list(issuer, issuer.signatory(), revoked, now.minus(LONG_AGO)),
                        list(issuer, issuer.signatory(), Set.of(), now));
        };
    }

    private static Extension critical(ASN1ObjectIdentifier name, ASN1Encodable value) {
        return new Extension(name, true, Der.array(value));
    }

    /** To the list before (RFC 5280, 5.2.4). */
    private static Extension delta(Instant now) {
        return critical(Extension.deltaCRLIndicator, number(now.minus(UNTIL_NEXT)));
    }

    private static ASN1Integer number(Instant issued) {
        return new ASN1Integer(issued.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
    }

    private static CertificateList list(
            Party issuer, Signatory signatory, Set<BigInteger> revoked, Instant issued, Extension... more) {
        var content = new V2TBSCertListGenerator();
        content.setSignature(signatory.algorithm());
        content.setIssuer(issuer.name());
        content.setThisUpdate(new Time(Date.from(issued)));
        content.setNextUpdate(new Time(Date.from(issued.plus(UNTIL_NEXT))));
        for (BigInteger serialNumber : revoked) {
            var since = new Time(Date.from(REVOKED_SINCE));
            content.addCRLEntry(new ASN1Integer(serialNumber), since, CRLReason.keyCompromise);
        }
        var authorityKey = new AuthorityKeyIdentifier(issuer.keyIdentifier().toArray());
        List<Extension> extensions = new ArrayList<>();
        extensions.add(new Extension(Extension.authorityKeyIdentifier, false, Der.array(authorityKey)));
        extensions.add(new Extension(Extension.cRLNumber, false, Der.array(number(issued))));
        extensions.addAll(List.of(more));
        content.setExtensions(new Extensions(extensions.toArray(new Extension[0])));
        return Signing.revocationList(content.generateTBSCertList(), signatory);
    }
}
