package vn.cccd.kiosk.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import vn.cccd.card.trust.audit.AuditedCertificate;
import vn.cccd.card.trust.audit.AuditedList;
import vn.cccd.card.trust.audit.AuditedRevocationList;
import vn.cccd.card.trust.audit.CertificateRole;
import vn.cccd.card.trust.audit.TrustAudit;
import vn.cccd.card.trust.source.TrustProblem;

/** What {@code kiosk trust audit} tells a person: first the whole in a few lines, then what deserves a look. */
final class TrustAuditReport {
    private final PrintWriter out;
    private final boolean all;

    /** @param all whether every certificate is described */
    TrustAuditReport(PrintWriter out, boolean all) {
        this.out = out;
        this.all = all;
    }

    void print(TrustAudit audit) {
        out.println(audit.usable() + " of " + audit.certificates() + " certificates usable, " + audit.crls()
                + " revocation lists, list signature " + audit.signature() + ", loaded in " + audit.loadMillis()
                + " ms");
        StringBuilder countries = new StringBuilder("Countries:");
        audit.byCountry()
                .forEach((country, count) ->
                        countries.append(' ').append(country).append(' ').append(count));
        out.println(countries);
        out.println("Trust list version: " + audit.version());
        audit.lists().forEach(this::list);
        audit.revocationLists().forEach(this::revocationList);
        roles(audit.entries());
        some("expired", audit.entries(), AuditedCertificate::expired, entry -> "until " + day(entry));
        some("weak", audit.entries(), entry -> !entry.weak().isEmpty(), entry -> String.join(", ", entry.weak()));
        some(
                "found more than once",
                audit.entries(),
                entry -> entry.places().size() > 1,
                entry -> String.join("; ", entry.places()));
        some(
                "departs from the profile",
                audit.entries(),
                entry -> !entry.remarks().isEmpty(),
                entry -> String.join(", ", entry.remarks()));
        some(
                "link",
                audit.entries(),
                entry ->
                        entry.role() == CertificateRole.LINK && entry.signedBy().isPresent(),
                entry -> "signed by " + entry.signedBy().orElse("?"));
        long uncovered = audit.entries().stream()
                .filter(entry -> entry.coveredBy().isEmpty())
                .count();
        if (!audit.entries().isEmpty()) {
            out.println("No revocation list speaks for " + uncovered + " of "
                    + audit.entries().size() + " certificates");
        }
        audit.unusable().forEach(each -> out.println("  unusable: " + each.subject() + ": " + each.reason()));
        problems("left out", audit.problems());
        problems("odd", audit.remarks());
        if (all) {
            out.println("Certificates:");
            audit.entries().forEach(this::certificate);
        }
    }

    private void list(AuditedList list) {
        StringBuilder text = new StringBuilder("Master list ").append(list.source());
        text.append(list.valid() ? ": used" : ": NOT used, " + list.rejection().orElse("?"));
        list.signedAt().ifPresent(time -> text.append("; signed ").append(time));
        list.ageDays().ifPresent(days -> text.append(", ").append(days).append(" days ago"));
        list.signer().ifPresent(signer -> text.append("; by ").append(signer));
        text.append("; ").append(list.certificates()).append(" certificates");
        if (list.valid() && !list.anchored()) {
            text.append("; its authority stands in the list only: trust it when you know where the file comes from");
        }
        out.println(text);
    }

    private void revocationList(AuditedRevocationList list) {
        StringBuilder text = new StringBuilder("Revocation list ").append(list.source());
        text.append(": ").append(list.issuer()).append("; made ").append(list.thisUpdate());
        text.append(", ").append(list.ageDays()).append(" days ago");
        list.nextUpdate()
                .ifPresent(time ->
                        text.append(list.expired() ? ", EXPIRED " : ", next ").append(time));
        text.append("; ")
                .append(list.entries().isPresent() ? list.entries().getAsInt() + " entries" : "entries unreadable");
        text.append("; speaks for ").append(list.covers()).append(" certificates");
        list.remark().ifPresent(remark -> text.append("; NOT used: ").append(remark));
        out.println(text);
    }

    private void roles(List<AuditedCertificate> entries) {
        StringBuilder text = new StringBuilder("Roles:");
        for (CertificateRole role : CertificateRole.values()) {
            long count = entries.stream().filter(entry -> entry.role() == role).count();
            if (count > 0) {
                text.append(' ').append(role).append(' ').append(count);
            }
        }
        out.println(text);
    }

    private interface Detail {
        String of(AuditedCertificate entry);
    }

    private void some(
            String what, List<AuditedCertificate> entries, Predicate<AuditedCertificate> which, Detail detail) {
        entries.stream()
                .filter(which)
                .forEach(entry -> out.println("  " + what + ": " + entry.subject() + ": " + detail.of(entry)));
    }

    private void problems(String what, List<TrustProblem> problems) {
        problems.forEach(each -> out.println("  " + what + ": " + each.source() + ": " + each.reason()));
    }

    private void certificate(AuditedCertificate entry) {
        out.println("  " + entry.country() + "  " + entry.role() + "  " + entry.subject() + "; serial "
                + entry.serialNumber() + "; " + entry.key().orElse("key unreadable") + "; until " + day(entry)
                + "; revocation list " + entry.coveredBy().orElse("none") + "; from "
                + String.join("; ", entry.places()));
    }

    private static LocalDate day(AuditedCertificate entry) {
        return LocalDate.ofInstant(entry.notAfter(), ZoneOffset.UTC);
    }
}
