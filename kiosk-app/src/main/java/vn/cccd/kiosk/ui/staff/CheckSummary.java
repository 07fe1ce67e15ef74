package vn.cccd.kiosk.ui.staff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;

/** What was examined on a card, put into lines that a clerk can read: one a kind of check, then what else should be known. */
final class CheckSummary {
    /** What these find decides over the verdict; what others find is to be looked at. */
    private static final Set<Check.Name> DECISIVE = Set.of(
            Check.Name.SOD_SIGNATURE,
            Check.Name.SIGNER_CHAIN,
            Check.Name.SIGNER_REVOCATION,
            Check.Name.FILE_HASHES,
            Check.Name.ACTIVE_AUTHENTICATION,
            Check.Name.CHIP_AUTHENTICATION,
            Check.Name.PACE_CHIP_AUTHENTICATION_MAPPING);

    private static final Set<Check.Name> NAMED_BY_ALGORITHM = Set.of(Check.Name.SOD_SIGNATURE);

    private static final int SHORT = 16;

    private CheckSummary() {}

    /**
     * One line.
     *
     * @param key stable; part of the line's id
     * @param note a few characters at its end; may be empty
     * @param details what is shown when it is opened
     */
    record Line(String key, Mark mark, String title, String note, List<String> details) {
        Line {
            details = List.copyOf(details);
        }
    }

    static List<Line> of(StaffPhrases words, List<Check> checks, Set<Caveat> caveats) {
        Map<Check.Name, List<Check>> byName = new LinkedHashMap<>();
        checks.forEach(check ->
                byName.computeIfAbsent(check.name(), name -> new ArrayList<>()).add(check));
        List<Line> lines = new ArrayList<>();
        byName.forEach((name, ofName) -> lines.add(line(words, name, ofName)));
        caveats.stream()
                .sorted()
                .filter(caveat -> checkOf(caveat)
                        .filter(name -> failed(byName.getOrDefault(name, List.of())))
                        .isEmpty())
                .forEach(caveat -> lines.add(
                        new Line(caveat.name(), Mark.ATTENTION, words.of(caveat), "", List.of(words.meaning(caveat)))));
        return lines;
    }

    private static Line line(StaffPhrases words, Check.Name name, List<Check> checks) {
        List<String> details = new ArrayList<>(List.of(words.meaning(name)));
        Map<Check.Result, List<String>> byResult = new EnumMap<>(Check.Result.class);
        checks.forEach(check -> byResult.computeIfAbsent(check.result(), result -> new ArrayList<>())
                .add(check.detail()));
        byResult.forEach((result, told) -> details.add(words.of(result) + " " + String.join(" · ", told)));
        String title = failed(checks) ? words.failed(name) : words.of(name);
        return new Line(name.name(), mark(name, checks), title, note(words, name, checks), details);
    }

    private static boolean failed(List<Check> checks) {
        return checks.stream().anyMatch(check -> check.result() == Check.Result.FAILED);
    }

    /** The worst of them. */
    private static Mark mark(Check.Name name, List<Check> checks) {
        if (failed(checks)) {
            return DECISIVE.contains(name) ? Mark.BAD : Mark.ATTENTION;
        }
        if (checks.stream().anyMatch(check -> check.result() == Check.Result.NOT_POSSIBLE)) {
            return Mark.UNKNOWN;
        }
        return checks.stream().anyMatch(check -> check.result() == Check.Result.PASSED) ? Mark.GOOD : Mark.NONE;
    }

    /** What was not found out never reads as if it had been. */
    private static String note(StaffPhrases words, Check.Name name, List<Check> checks) {
        if (checks.size() > 1) {
            long passed = checks.stream()
                    .filter(check -> check.result() == Check.Result.PASSED)
                    .count();
            return passed + " / " + checks.size();
        }
        Check only = checks.getFirst();
        boolean worthIt = NAMED_BY_ALGORITHM.contains(name);
        return switch (only.result()) {
            case PASSED -> worthIt && only.detail().length() <= SHORT ? only.detail() : "";
            case FAILED -> "";
            case NOT_POSSIBLE -> words.of(StaffPhrase.MARK_UNKNOWN);
            case NOT_SUPPORTED, SKIPPED -> words.of(StaffPhrase.MARK_NONE);
        };
    }

    /** The check whose failing says the same. */
    private static Optional<Check.Name> checkOf(Caveat caveat) {
        return switch (caveat) {
            case DOCUMENT_EXPIRED -> Optional.of(Check.Name.DOCUMENT_VALIDITY);
            case ACCESS_DOWNGRADED, ACCESS_ANNOUNCEMENTS_DIFFER -> Optional.of(Check.Name.ACCESS_DOWNGRADE);
            case MRZ_DG13_DIFFER -> Optional.of(Check.Name.MRZ_DG13_AGREE);
            case QR_CHIP_DIFFER -> Optional.of(Check.Name.QR_CHIP_AGREE);
            case COUNTRY_DIFFERS -> Optional.of(Check.Name.ISSUER_COUNTRY);
            case SIGNER_NOT_VOUCHED -> Optional.of(Check.Name.SIGNER_VOUCHER);
            case TRUST_LIST_STALE,
                    CRL_MISSING,
                    CRL_EXPIRED,
                    CRL_NOT_TRUSTED,
                    SIGNER_EXPIRED_TODAY,
                    ISSUER_EXPIRED_TODAY,
                    CLOCK_UNSURE,
                    FILE_LISTS_DIFFER,
                    WEAK_ALGORITHM,
                    SIGNER_VOUCHED_ONLINE -> Optional.empty();
        };
    }
}
