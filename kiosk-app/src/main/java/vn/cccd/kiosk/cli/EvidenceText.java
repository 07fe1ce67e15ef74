package vn.cccd.kiosk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import vn.cccd.card.EvidenceJudgement;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.kiosk.identity.IdentityCheck;

/** Evidence as a person at a terminal wants to see it: what it is worth now, what it was worth then, why. */
final class EvidenceText {
    private static final int SHOWN_OF_VERSION = 12;

    private final PrintWriter out;

    EvidenceText(PrintWriter out) {
        this.out = out;
    }

    void print(Path file, Evidence evidence, EvidenceJudgement now, TrustStore trust) {
        Evidence.Judged then = evidence.judged();
        out.println(file + ": " + IdentityCheck.nameOf(now.verdict()) + ": " + ReadingText.meaning(now.verdict()));
        now.caveats().forEach(caveat -> out.println("  note: " + caveat));
        line("Now", IdentityCheck.nameOf(now.verdict()) + ", " + trusted(trust.version(), trust.newestList()));
        line("Then", IdentityCheck.nameOf(then.verdict()) + ", " + trusted(then.trustVersion(), then.newestList()));
        then.caveats().forEach(caveat -> line("", "note: " + caveat));
        line("Read at", evidence.readAt().toString());
        line(
                "Opened by",
                evidence.access().protocol() + " with the " + evidence.access().secret());
        now.checks().forEach(check -> ReadingText.print(out, check));
        out.println();
        out.flush();
    }

    private static String trusted(String version, Optional<Instant> signed) {
        String shown = version.length() > SHOWN_OF_VERSION ? version.substring(0, SHOWN_OF_VERSION) + "…" : version;
        return "trust list " + shown + signed.map(at -> " signed " + at).orElse("");
    }

    private void line(String label, String text) {
        out.printf("  %-12s %s%n", label, text);
    }
}
