package vn.cccd.kiosk.cli.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Steering;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.pki.IssuingAuthority;

/** {@code kiosk sim card}: a simulated card in the machine's PC/SC service until stopped. */
@Command(
        name = "card",
        description =
                "Puts a simulated card on the virtual reader of the machine's PC/SC service until stopped; takes orders on standard input.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Mishaps: removed, moved:300ms, another-card:NAME, silent, delay:3s, wrong-status:6F00, wrong-mac, wrong-counter, garbage:40,",
            "mutated:3, truncated:5, hostile:FORM … each @ a moment: DG2:50%%, bytes:9000, apdu:12, command:READ-BINARY:3, at-once, every:5.",
            "",
            "Examples:",
            "  kiosk sim card --trust-out /tmp/trust &",
            "  kiosk read --number 999090000123 --trust /tmp/trust",
            "  kiosk sim card --citizen nguyen-thi-anh-nguyet --profile bac-only --mishap removed@DG2:50%% --timing typical",
            "  kiosk sim card --profile my-card.yaml"
        })
final class SimCardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--citizen",
            paramLabel = "NAME|FILE",
            defaultValue = "nguyen-van-a",
            description = "whose card (default: ${DEFAULT-VALUE})")
    private String citizen = "nguyen-van-a";

    @Mixin
    private SimulatedCardOptions options = new SimulatedCardOptions();

    @Mixin
    private VirtualReaderOptions virtualReader = new VirtualReaderOptions();

    @Option(
            names = "--trust-out",
            paramLabel = "DIR",
            description =
                    "write there what this kind of card is judged with: the issuer's certificate and revocation list")
    private @Nullable Path trustOut;

    @Option(
            names = "--terminal-keys-out",
            paramLabel = "DIR",
            description = "write there the certificates and the key with which a reader of this kind of card asks for "
                    + "fingerprints, if it has any (--profile fingerprints-readable)")
    private @Nullable Path terminalKeysOut;

    @Override
    public Integer call() throws InterruptedException {
        IssuingAuthority authority = options.authority();
        Scenario scenario = options.scenario(citizen);
        if (trustOut != null) {
            writeTrust(authority, scenario, trustOut);
        }
        if (terminalKeysOut != null) {
            writeTerminalKeys(authority, scenario, terminalKeysOut);
        }
        virtualReader.run((reader, where) -> {
            PrintWriter out = spec.commandLine().getOut();
            var orders = new CardOrders(reader, options, authority, scenario, out);
            orders.put();
            orders.printCode();
            out.println("On the virtual reader at " + where + ".");
            new Steering(out, orders.all()).untilStopped();
        });
        return ExitCode.DONE.number();
    }

    private static void writeTrust(IssuingAuthority authority, Scenario scenario, Path directory) {
        try {
            new CardIssuer(authority).writeTrust(scenario.profile(), directory);
        } catch (IOException refused) {
            throw new CommandFailure(ExitCode.FAILED, "--trust-out cannot be written: " + refused.getMessage());
        }
    }

    private static void writeTerminalKeys(IssuingAuthority authority, Scenario scenario, Path directory) {
        try {
            new CardIssuer(authority).writeTerminalCredentials(scenario.profile(), directory);
        } catch (IOException refused) {
            throw new CommandFailure(ExitCode.FAILED, "--terminal-keys-out cannot be written: " + refused.getMessage());
        }
    }
}
