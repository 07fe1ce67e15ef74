package vn.cccd.kiosk.cli.bench;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.ExitCode;

/** {@code kiosk bench}: measures the product beside its peers. */
@Command(
        name = "bench",
        description = {
            "Measures how fast we are, beside a peer and beside what is possible at all, in the same run.",
            "read: readings of a simulated card, whose own time is virtual, at three bit rates with three sizes of portrait."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Takes about a minute, longer on a busy machine. Progress goes to standard error.",
            "",
            "Examples:",
            "  kiosk bench read",
            "  kiosk bench read --json > bench.json"
        })
public final class BenchCommand implements Callable<Integer> {
    /** What can be measured. */
    enum Subject {
        READ
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            defaultValue = "read",
            description = "read (default: ${DEFAULT-VALUE})")
    private Subject subject = Subject.READ;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        BenchReport report = switch (subject) {
            case READ -> new BenchReport(new ReadBench(ReadBench.Effort.FULL, err::println).run());
        };
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            report.json(out);
        } else {
            report.text(out);
        }
        return ExitCode.DONE.number();
    }
}
