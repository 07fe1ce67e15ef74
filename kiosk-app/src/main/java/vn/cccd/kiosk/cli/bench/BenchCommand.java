package vn.cccd.kiosk.cli.bench;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.ExitCode;

/** {@code kiosk bench}: measures the product beside its peers. */
@Command(
        name = "bench",
        description = {
            "Measures how fast we are, beside a peer and beside what is possible at all, in the same run.",
            "read: readings of a simulated card, whose own time is virtual, at three bit rates with three sizes of portrait.",
            "qr: pictures of codes in twelve kinds of damage, beside ZXing, BoofCV and, where it is installed, zbarimg.",
            "outbox: durable, signed and sealed adds beside Tape's QueueFile and a bare SQLite insert; then a backlog drained with 128 MB of heap."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "read and outbox take a minute or two, qr a quarter of an hour; longer on a busy machine. Progress goes to standard error.",
            "",
            "Examples:",
            "  kiosk bench read",
            "  kiosk bench read --json > bench.json",
            "  kiosk bench outbox --records 1000000",
            "  kiosk bench qr --pictures 240 --seed 7"
        })
public final class BenchCommand implements Callable<Integer> {
    /** What can be measured. */
    enum Subject {
        READ,
        QR,
        OUTBOX
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            defaultValue = "read",
            description = "read, qr or outbox (default: ${DEFAULT-VALUE})")
    private Subject subject = Subject.READ;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "qr: which pictures (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "" + QrBench.Effort.PICTURES,
            description = "qr: how many pictures (default: ${DEFAULT-VALUE})")
    private int pictures;

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "" + OutboxBench.Effort.RECORDS,
            description = "outbox: how many records to drain (default: ${DEFAULT-VALUE})")
    private int records;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        BenchReport report = switch (subject) {
            case READ -> new BenchReport(new ReadBench(ReadBench.Effort.FULL, err::println).run());
            case QR -> new BenchReport(new QrBench(qrEffort(), err::println).run());
            case OUTBOX -> new BenchReport(new OutboxBench(outboxEffort(), err::println).run());
        };
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            report.json(out);
        } else {
            report.text(out);
        }
        return ExitCode.DONE.number();
    }

    private QrBench.Effort qrEffort() {
        if (pictures < 1) {
            throw new ParameterException(spec.commandLine(), "--pictures: at least 1");
        }
        return new QrBench.Effort(seed, pictures, QrBench.Effort.CLEAN_FRAMES);
    }

    private OutboxBench.Effort outboxEffort() {
        if (records < 100) {
            throw new ParameterException(spec.commandLine(), "--records: at least 100");
        }
        return new OutboxBench.Effort(OutboxBench.Effort.ROUNDS, records);
    }
}
