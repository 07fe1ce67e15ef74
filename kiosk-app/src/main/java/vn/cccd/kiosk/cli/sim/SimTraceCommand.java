package vn.cccd.kiosk.cli.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Steering;
import vn.cccd.kiosk.cli.terminal.Steering.Order;
import vn.cccd.sim.trace.ReplayedChip;
import vn.cccd.sim.trace.ReplayedChip.Matching;
import vn.cccd.sim.trace.ReplayedChip.Outcome;
import vn.cccd.sim.trace.Trace;
import vn.cccd.sim.trace.TraceFormatException;

/** {@code kiosk sim trace}: what was recorded with a card is made harmless, or played as a card. */
@Command(
        name = "trace",
        description = "Shows what a recorded conversation with a card holds, makes it harmless, or plays it as a card.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Redaction replaces personal bytes and keys and keeps lengths, tags, status words and times.",
            "",
            "Examples:",
            "  kiosk read --number 999090000123 --trace card.trace",
            "  kiosk sim trace card.trace --redact harmless.trace",
            "  kiosk sim trace harmless.trace --replay"
        })
final class SimTraceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "the recording")
    private Path file = Path.of("");

    @Option(names = "--redact", paramLabel = "FILE", description = "write it there without personal bytes and keys")
    private @Nullable Path redacted;

    @Option(names = "--replay", description = "put it on the virtual reader as a card, until stopped")
    private boolean replay;

    @Option(
            names = "--exact",
            description = "a replayed card wants each byte as recorded, not only the same order of commands")
    private boolean exact;

    @Mixin
    private VirtualReaderOptions virtualReader = new VirtualReaderOptions();

    @Override
    public Integer call() throws InterruptedException {
        Trace trace = read(file);
        PrintWriter out = spec.commandLine().getOut();
        out.println(file + ": " + trace.entries().size() + " entries, reader " + trace.reader() + ", ATR "
                + trace.atr().toHex());
        if (redacted != null) {
            write(trace.redacted(), redacted);
            out.println("Redacted: " + redacted);
        }
        if (replay) {
            replay(trace, out);
        }
        return ExitCode.DONE.number();
    }

    private void replay(Trace trace, PrintWriter out) throws InterruptedException {
        ReplayedChip chip = trace.replay(exact ? Matching.EXACT : Matching.IN_ORDER);
        virtualReader.run((reader, where) -> {
            reader.insert(chip);
            out.println("On the virtual reader at " + where + ".");
            List<Order> orders = List.of(
                    new Order("put", "put it down again, from the beginning", words -> reader.insert(chip)),
                    new Order("take", "take it away", words -> reader.remove()),
                    new Order("outcome", "how far it came", words -> out.println(words(chip.outcome()))));
            new Steering(out, orders).untilStopped();
            out.println(words(chip.outcome()));
        });
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Complete complete -> "The whole recording was played.";
            case Outcome.Unfinished unfinished -> "Played as recorded up to line " + unfinished.line() + ".";
            case Outcome.Departed departed ->
                "At line " + departed.line() + " something else was asked: " + departed.asked() + " instead of "
                        + departed.expected() + ".";
        };
    }

    private static Trace read(Path file) {
        try {
            return Trace.read(file);
        } catch (TraceFormatException wrong) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, file + ": " + wrong.getMessage());
        } catch (IOException unreadable) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "This file cannot be read: " + unreadable.getMessage());
        }
    }

    private static void write(Trace trace, Path target) {
        try {
            Files.writeString(target, trace.text());
        } catch (IOException refused) {
            throw new CommandFailure(ExitCode.FAILED, "This cannot be written: " + refused.getMessage());
        }
    }
}
