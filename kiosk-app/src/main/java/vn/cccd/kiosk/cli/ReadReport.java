package vn.cccd.kiosk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import vn.cccd.card.ReadFailure;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadProgress;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.trust.source.TrustProblem;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.kiosk.identity.ReadFailureCodes;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.text.Language;

/** Tells how a reading goes on standard error and how it ended on standard output. */
final class ReadReport {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    ReadReport(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    void leftOut(List<TrustProblem> problems) {
        problems.forEach(problem -> tell("not trusted: " + problem.source() + ": " + problem.reason()));
    }

    void warn(List<String> warnings) {
        warnings.forEach(this::tell);
    }

    void traceIsReadable(Path trace) {
        tell("others on this machine may be able to read " + trace);
    }

    void noEvidence() {
        tell("The reading did not come to its end; there is no evidence to keep.");
    }

    void askForCard() {
        tell("Put the card on the reader.");
    }

    void lost(ReadFailure failure) {
        tell("Contact with the card was lost (" + failure + ").");
    }

    void askForSameCard() {
        tell("Put the same card back on the reader.");
    }

    void progress(ReadProgress progress) {
        switch (progress) {
            case ReadProgress.ChipOpened opened ->
                tell("Chip opened by " + opened.access().protocol());
            case ReadProgress.NameRead name -> tell("Name read");
            case ReadProgress.SignatureChecked checked -> tell("Signature checked");
            case ReadProgress.FileProgress part -> {
                if (part.done() == part.total()) {
                    tell(part.file() + " read, " + part.total() + " bytes");
                }
            }
            case ReadProgress.PortraitRead portrait -> tell("Portrait checked");
        }
    }

    /** Prints the result; the exit code says what it was. */
    ExitCode ended(ReadOutcome outcome) {
        if (json) {
            Json.print(out, ReadingJson.of(outcome));
        }
        return switch (outcome) {
            case ReadOutcome.Completed completed -> {
                if (!json) {
                    new ReadingText(out).print(completed.reading());
                }
                boolean genuine = completed.reading().verdict() instanceof Verdict.Genuine;
                yield genuine ? ExitCode.DONE : ExitCode.OTHER_VERDICT;
            }
            case ReadOutcome.Interrupted interrupted -> failed(interrupted.failure(), interrupted.detail());
            case ReadOutcome.Failed failed -> failed(failed.failure(), failed.detail());
        };
    }

    /** No card could be read because there was none. */
    ExitCode found(CardSearch.Found.Nothing nothing) {
        if (json) {
            Json.print(out, ReadingJson.failed(nothing.failure(), nothing.why()));
        }
        tell(nothing.failure() + ": " + nothing.why());
        return ExitCode.NOTHING_FOUND;
    }

    private ExitCode failed(ReadFailure failure, String detail) {
        String text =
                FailureText.of(ReadFailureCodes.of(failure), Language.ENGLISH).citizen();
        tell(failure + ": " + text + (detail.isEmpty() ? "" : " (" + detail + ")"));
        return ExitCode.FAILED;
    }

    private void tell(String line) {
        err.println("kiosk: " + line);
    }
}
