package vn.cccd.card.trust.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One certificate as an operator sees it.
 *
 * @param serialNumber hexadecimal
 * @param country two letters, upper case; {@code ??} where it names none
 * @param key kind and size; empty when it cannot be decoded
 * @param defect why no document can be judged by it; empty when one can
 * @param weak what about its key or its issuer's signature is no longer safe
 * @param remarks what is odd and let pass
 * @param places where it was found, in the order of the files; more than one when it is there twice
 * @param signedBy whose key certifies it when that is another certificate of the same source
 * @param coveredBy where the revocation list is that speaks for it
 */
public record AuditedCertificate(
        CertificateRole role,
        String subject,
        String issuer,
        String serialNumber,
        String country,
        Optional<String> key,
        Instant notBefore,
        Instant notAfter,
        boolean expired,
        Optional<String> defect,
        List<String> weak,
        List<String> remarks,
        List<String> places,
        Optional<String> signedBy,
        Optional<String> coveredBy) {
    public AuditedCertificate {
        weak = List.copyOf(weak);
        remarks = List.copyOf(remarks);
        places = List.copyOf(places);
    }

    public boolean usable() {
        return defect.isEmpty();
    }
}
