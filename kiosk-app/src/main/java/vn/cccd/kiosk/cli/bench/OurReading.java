package vn.cccd.kiosk.cli.bench;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.AccessHint;
import vn.cccd.card.ChipReader;
import vn.cccd.card.FilesWanted;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadProgress;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.ReadSettings;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;

/**
 * One reading as the kiosk does it, everything included.
 *
 * @param untilName from the first command until the holder's name could be shown
 */
record OurReading(Spent whole, Spent untilName) {
    /** What reads; as in the kiosk one for all cards. */
    static ChipReader reader(TrustStore trust) {
        return new ChipReader(trust, ReadSettings.standard(), Clock.systemUTC(), new SecureRandom());
    }

    static OurReading of(ChipReader reader, MeteredLink link) {
        AtomicReference<@Nullable Spent> name = new AtomicReference<>();
        MeteredLink.Measurement measurement = link.measure();
        ReadOutcome outcome = reader.read(
                link, new ReadRequest(new AccessHint.Number(BenchCard.HOLDER.number()), FilesWanted.ALL), progress -> {
                    if (progress instanceof ReadProgress.NameRead) {
                        name.set(measurement.spent());
                    }
                });
        Spent whole = measurement.spent();
        requireGenuine(outcome);
        return new OurReading(whole, Objects.requireNonNullElse(name.get(), whole));
    }

    /** What was not read to the end has no speed. */
    static void requireGenuine(ReadOutcome outcome) {
        boolean genuine = outcome instanceof ReadOutcome.Completed done
                && done.reading().verdict() instanceof Verdict.Genuine
                && done.reading().portrait().isPresent();
        if (!genuine) {
            throw new CommandFailure(ExitCode.FAILED, "The card to measure with was not read rightly.");
        }
    }
}
