package vn.cccd.kiosk.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.admin.AdminJson;
import vn.cccd.kiosk.admin.Fact;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;

/** {@code kiosk selftest}: everything that can be tried without a visitor. */
@Command(
        name = "selftest",
        description =
                "Tries everything that can be tried without a visitor: readers, scanner, printer, store, keys, line.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends 0 when nothing is bad, 20 otherwise. Nothing personal is read or printed.",
            "",
            "Example:",
            "  kiosk selftest --config /etc/cccd/kiosk.properties --json"
        })
final class SelfTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MachineOptions machine = new MachineOptions();

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() {
        List<Fact> found = MachineOptions.checks(machine.settings());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, AdminJson.selfTest(found));
        } else {
            found.forEach(fact -> out.printf(
                    "%-10s %-9s %s%n",
                    fact.condition(), fact.subject(), fact.words().english()));
        }
        return (AdminJson.passed(found) ? ExitCode.DONE : ExitCode.FAILED).number();
    }
}
