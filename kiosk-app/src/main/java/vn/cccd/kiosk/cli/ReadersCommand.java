package vn.cccd.kiosk.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.card.pcsc.ReaderReport;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;

/** {@code kiosk readers}: what the machine's PC/SC service shows. */
@Command(
        name = "readers",
        description =
                "Lists the readers of the PC/SC service, the cards in them, what each can do, and which of them a kiosk would use.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends 0 when there is a reader, 30 when there is none or the service does not run.",
            "",
            "Example:",
            "  kiosk readers --json"
        })
final class ReadersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--provider",
            paramLabel = "ours|jdk",
            defaultValue = "OURS",
            description = "ours (default), or the JDK's own, which tells less and must be restarted with the service")
    private PcscChoice provider = PcscChoice.OURS;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() {
        ReaderReport report = CardReaders.system(provider).report();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, ReadersJson.of(report, provider));
        } else {
            ReadersText.lines(report).forEach(out::println);
            ReadersText.trouble(report)
                    .forEach(line -> spec.commandLine().getErr().println(line));
        }
        return (report.readers().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE).number();
    }
}
