package vn.cccd.kiosk.cli.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.BackendSettings;
import vn.cccd.sim.backend.SimulatedBackend;

/** {@code kiosk sim backend}: the simulated backend, on its own. */
@Command(
        name = "backend",
        description =
                "Runs the simulated backend over HTTPS until stopped (Ctrl-C); then says what arrived, and whether exactly once. It keeps what it received in its directory.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Mishaps of calls: refuse, status:429,retry-after=3, delay:5s, lose-answer, half-answer, reset:BYTES, cut-request:BYTES,",
            "  drip:BYTES_PER_SECOND, reject:REASON, retry:10, wrong:html|type|json|empty|other-ids|missing-ids|huge|gzip-bomb,",
            "  bundle:rollback|signature|name|truncated|oversized|expired|content|reused|delta; @/v1/time behind one limits it to the calls to that path.",
            "Of connections: hang-up, tls:expired|not-yet-valid|wrong-host|unknown-ca|cut|silent.",
            "Until the end: down, clock:+1d. *n behind any other limits it to n calls or connections.",
            "",
            "Example:",
            "  kiosk sim backend --port 8443 --directory /tmp/backend --mishap lose-answer*2 --mishap status:503@/v1/time"
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
            description =
                    "CA certificate (backend-ca.pem), signing key (backend-keys.json), devices, bundles and received records (default: ./${DEFAULT-VALUE})")
    private Path directory = Path.of("simulated-backend");

    @Option(names = "--mishap", paramLabel = "SPEC", description = "what goes wrong; may be repeated")
    private List<String> mishaps = List.of();

    @Option(
            names = "--invite",
            paramLabel = "KIOSK",
            description = "prints a code with which this kiosk can be enrolled within a day; may be repeated")
    private List<String> invitations = List.of();

    @Option(
            names = "--mutual-tls",
            description = "every call but enrolment and time needs the certificate of an enrolled device")
    private boolean mutualTls;

    @Option(names = "--tls13", description = "without TLS 1.2")
    private boolean onlyTls13;

    @Option(names = "--ipv6", description = "listens on ::1 instead of 127.0.0.1")
    private boolean ipv6;

    @Option(names = "--json", description = "what arrived as JSON; everything else goes to standard error")
    private boolean json;

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
        try (SimulatedBackend backend = SimulatedBackend.start(settings(), Clock.systemUTC(), new SecureRandom())) {
            parsed.forEach(backend::mishap);
            PrintWriter out =
                    json ? spec.commandLine().getErr() : spec.commandLine().getOut();
            out.println("Backend at " + backend.uri() + ", " + backend.accepted() + " check-ins held");
            out.println("Its certificate authority: " + backend.caCertificate());
            out.println("Its signing key: " + backend.signingKeys());
            for (String kiosk : invitations) {
                out.println("Enrolment code of " + kiosk + ": " + backend.invite(kiosk, Duration.ofDays(1)));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> report(backend), "backend-report"));
            out.println("Stop with Ctrl-C.");
            backend.join();
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--invite: " + wrong.getMessage());
        } catch (IOException unavailable) {
            throw new CommandFailure(ExitCode.FAILED, "The backend cannot start: " + unavailable.getMessage());
        }
        return ExitCode.DONE.number();
    }

    private BackendSettings settings() {
        BackendSettings settings = BackendSettings.keeping(directory).withPort(port);
        settings = mutualTls ? settings.requiringCertificates() : settings;
        settings = onlyTls13 ? settings.withOnlyTls13() : settings;
        return ipv6 ? settings.onIpv6() : settings;
    }

    /** The process is ending: this is the last it says. */
    private void report(SimulatedBackend backend) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? backend.audit().toJson() + "\n" : backend.audit().toText());
        out.flush();
    }
}
