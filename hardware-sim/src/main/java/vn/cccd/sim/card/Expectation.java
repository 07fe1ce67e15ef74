package vn.cccd.sim.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;

/**
 * How a reader must judge a card, in the words of the command line ({@code expected:}).
 *
 * @param verdict such as {@code GENUINE}; empty when there must be none
 * @param caveats such as {@code DOCUMENT_EXPIRED}, sorted
 * @param failure such as {@code CARD_NOT_SUPPORTED}; empty when the card is read to its end
 * @param orFailure a failure that is right as well, where chance decides
 */
public record Expectation(
        Optional<String> verdict, List<String> caveats, Optional<String> failure, Optional<String> orFailure) {
    private static final List<String> VERDICTS =
            List.of("GENUINE", "GENUINE_ISSUER_UNKNOWN", "SIGNER_REVOKED", "FORGED", "CLONE_SUSPECTED", "UNDETERMINED");
    private static final List<String> CAVEATS = List.of(
            "DOCUMENT_EXPIRED",
            "TRUST_LIST_STALE",
            "CRL_MISSING",
            "CRL_EXPIRED",
            "CRL_NOT_TRUSTED",
            "SIGNER_EXPIRED_TODAY",
            "ISSUER_EXPIRED_TODAY",
            "CLOCK_UNSURE",
            "ACCESS_DOWNGRADED",
            "ACCESS_ANNOUNCEMENTS_DIFFER",
            "FILE_LISTS_DIFFER",
            "MRZ_DG13_DIFFER",
            "QR_CHIP_DIFFER",
            "COUNTRY_DIFFERS",
            "WEAK_ALGORITHM",
            "SIGNER_VOUCHED_ONLINE",
            "SIGNER_NOT_VOUCHED");
    private static final List<String> FAILURES = List.of(
            "CARD_MOVED",
            "CARD_REMOVED",
            "CARD_NOT_SUPPORTED",
            "CARD_KEY_REFUSED",
            "QR_NOT_THIS_CARD",
            "CARD_BLOCKED_SLOW",
            "CARD_DAMAGED",
            "CARD_HOSTILE",
            "READER_MISSING",
            "READER_SERVICE_DOWN");

    public Expectation {
        caveats = caveats.stream().sorted().toList();
    }

    static Expectation read(Form form) throws FormException {
        Optional<String> failure = word(form, "failure", FAILURES);
        Optional<String> orFailure = word(form, "or-failure", FAILURES);
        Optional<String> verdict = word(form, "verdict", VERDICTS);
        List<String> caveats = new ArrayList<>();
        for (Field field : form.all("caveats")) {
            caveats.add(oneOf(field, CAVEATS));
        }
        form.refuseOthers();
        // A failure ends the reading: the verdict of the card that this one builds on does not count.
        return failure.isPresent()
                ? new Expectation(Optional.empty(), List.of(), failure, orFailure)
                : new Expectation(verdict, caveats, failure, orFailure);
    }

    private static Optional<String> word(Form form, String key, List<String> known) throws FormException {
        Optional<Field> field = form.one(key);
        return field.isEmpty() ? Optional.empty() : Optional.of(oneOf(field.get(), known));
    }

    private static String oneOf(Field field, List<String> known) throws FormException {
        if (!known.contains(field.text())) {
            throw field.unknown(known);
        }
        return field.text();
    }
}
