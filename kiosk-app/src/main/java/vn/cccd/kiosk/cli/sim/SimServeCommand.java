package vn.cccd.kiosk.cli.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.reader.CardBox;
import vn.cccd.sim.reader.CardServer;

/** {@code kiosk sim serve}: simulated cards for programs in any language. */
@Command(
        name = "serve",
        description =
                "Simulated cards over TCP, a line in and a line out, for programs in any language, until stopped.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A client says: insert PROFILE, then commands in hexadecimal; each is answered by one line. Also: atr, reset, remove.",
            "",
            "Example:",
            "  kiosk sim serve --port 35970 &",
            "  printf 'insert bac-only\\n00A4040C07A0000002471001\\n' | nc localhost 35970"
        })
final class SimServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "35970",
            description = "TCP port on localhost, 0 for any (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--citizen",
            paramLabel = "NAME|FILE",
            defaultValue = "nguyen-van-a",
            description = "whose cards (default: ${DEFAULT-VALUE})")
    private String citizen = "nguyen-van-a";

    @Mixin
    private SimulatedCardOptions options = new SimulatedCardOptions();

    @Override
    public Integer call() throws InterruptedException {
        // A wrong name or file is told now, not to the first client.
        Scenario own = options.scenario(citizen);
        if (port < 0 || port > 65_535) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--port takes 0 to 65535");
        }
        try (CardServer server = CardServer.start(port, new Box(options, citizen, own))) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Cards at localhost:" + server.port() + ". Stop with Ctrl-C.");
            new CountDownLatch(1).await();
        } catch (IOException unavailable) {
            throw new CommandFailure(ExitCode.FAILED, "The cards cannot be served: " + unavailable.getMessage());
        }
        return ExitCode.DONE.number();
    }

    /** Every kind of card of the program, and the one of the command line. */
    private static final class Box implements CardBox {
        private final SimulatedCardOptions options;
        private final String citizen;
        private final Scenario own;
        private final IssuingAuthority authority;

        Box(SimulatedCardOptions options, String citizen, Scenario own) {
            this.options = options;
            this.citizen = citizen;
            this.own = own;
            this.authority = options.authority();
        }

        @Override
        public List<String> names() {
            Stream<String> builtIn = CardProfile.all().stream().map(CardProfile::name);
            return Stream.concat(Stream.of(own.profile().name()), builtIn)
                    .distinct()
                    .toList();
        }

        @Override
        public Optional<Chip> take(String name) {
            if (!names().contains(name)) {
                return Optional.empty();
            }
            Scenario wanted = name.equals(own.profile().name()) ? own : options.scenario(citizen, name);
            return Optional.of(SimulatedCardOptions.made(wanted, authority).chip());
        }
    }
}
