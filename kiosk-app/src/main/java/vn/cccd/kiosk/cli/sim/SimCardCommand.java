package vn.cccd.kiosk.cli.sim;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Steering;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.reader.PcscDaemon;
import vn.cccd.sim.reader.VpcdReader;

/** {@code kiosk sim card}: a simulated card in the machine's PC/SC service until stopped. */
@Command(
        name = "card",
        description =
                "Puts a simulated card on the virtual reader of the machine's PC/SC service until stopped; takes orders on standard input.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  kiosk sim card --trust-out /tmp/trust &",
            "  kiosk read --number 999090000123 --trust /tmp/trust",
            "  kiosk sim card --citizen nguyen-thi-anh-nguyet --profile bac-only --mishap removed@DG2:50%%"
        })
final class SimCardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--citizen",
            paramLabel = "NAME",
            defaultValue = "nguyen-van-a",
            description = "whose card (default: ${DEFAULT-VALUE})")
    private String citizen = "nguyen-van-a";

    @Mixin
    private SimulatedCardOptions options = new SimulatedCardOptions();

    @Option(
            names = "--vpcd",
            paramLabel = "HOST:PORT",
            description =
                    "where the virtual reader listens (default: this machine's, whose service is started if need be)")
    private @Nullable String vpcd;

    @Option(
            names = "--trust-out",
            paramLabel = "DIR",
            description = "write the issuer's certificate and revocation list there")
    private @Nullable Path trustOut;

    @Override
    public Integer call() throws InterruptedException {
        IssuingAuthority authority = options.authority();
        SimulatedCard card = options.card(citizen, authority);
        try {
            if (trustOut != null) {
                authority.writeTrust(trustOut);
            }
            if (vpcd != null) {
                HostAndPort address = HostAndPort.parse(vpcd);
                serve(card, authority, address.host(), address.port());
            } else {
                try (PcscDaemon service = PcscDaemon.ensureMachineService()) {
                    serve(card, authority, "localhost", service.vpcdPort());
                }
            }
        } catch (IOException unavailable) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(unavailable.getMessage()));
        }
        return ExitCode.DONE.number();
    }

    private void serve(SimulatedCard card, IssuingAuthority authority, String host, int port)
            throws IOException, InterruptedException {
        try (VpcdReader reader = VpcdReader.connect(host, port)) {
            PrintWriter out = spec.commandLine().getOut();
            var orders = new CardOrders(reader, options, authority, card, out);
            orders.put();
            orders.printCode();
            out.println("On the virtual reader at " + host + ":" + port + ". Orders: help. Stop with quit or Ctrl-C.");
            var lines = new InputStreamReader(System.in, StandardCharsets.UTF_8);
            if (!new Steering(out, orders.all()).follow(lines)) {
                new CountDownLatch(1).await();
            }
        }
    }
}
