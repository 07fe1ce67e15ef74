package vn.cccd.kiosk.cli.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.SimulatedBackend;

/** {@code kiosk sim backend}: the simulated backend, on its own. */
@Command(
        name = "backend",
        description =
                "Runs the simulated backend over HTTPS until stopped (Ctrl-C). It keeps what it received in its directory.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Mishaps: refuse, status:429,retry-after=3, delay:5s, lose-answer, reject:REASON, retry:10; *n after one limits it to n calls.",
            "",
            "Example:",
            "  kiosk sim backend --port 8443 --directory /tmp/backend --mishap lose-answer*2"
        })
final class SimBackendCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8443",
            description = "TCP port on localhost, 0 for any (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            defaultValue = "simulated-backend",
            description = "keys, CA certificate (backend-ca.pem) and received records (default: ./${DEFAULT-VALUE})")
    private Path directory = Path.of("simulated-backend");

    @Option(names = "--mishap", paramLabel = "SPEC", description = "what goes wrong; may be repeated")
    private List<String> mishaps = List.of();

    @Override
    public Integer call() throws InterruptedException {
        List<BackendMishap> parsed;
        try {
            parsed = mishaps.stream().map(BackendMishap::parse).toList();
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--mishap: " + wrong.getMessage());
        }
        if (port < 0 || port > 65_535) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--port takes 0 to 65535");
        }
        try (SimulatedBackend backend =
                SimulatedBackend.startKeeping(port, directory, Clock.systemUTC(), new SecureRandom())) {
            parsed.forEach(backend::mishap);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    "Backend at " + backend.uri() + ", " + backend.received().size() + " check-ins held");
            out.println("Its certificate authority: " + backend.caCertificate());
            out.println("Stop with Ctrl-C.");
            backend.join();
        } catch (IOException unavailable) {
            throw new CommandFailure(ExitCode.FAILED, "The backend cannot start: " + unavailable.getMessage());
        }
        return ExitCode.DONE.number();
    }
}
