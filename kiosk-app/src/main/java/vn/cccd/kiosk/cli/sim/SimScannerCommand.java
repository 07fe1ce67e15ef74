package vn.cccd.kiosk.cli.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Steering;
import vn.cccd.kiosk.cli.terminal.Steering.Order;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.qr.content.QrCodes;
import vn.cccd.sim.qr.content.QrContent;
import vn.cccd.sim.scanner.LineSpeed;
import vn.cccd.sim.scanner.ScanFraming;
import vn.cccd.sim.scanner.SerialScanner;

/** {@code kiosk sim scanner}: a serial scanner on a pseudo-terminal. */
@Command(
        name = "scanner",
        description = "A serial scanner on a pseudo-terminal (Linux) until stopped; takes orders on standard input.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  echo 'scan nguyen-van-a' | kiosk sim scanner /tmp/scanner --framing crlf"})
final class SimScannerCommand implements Callable<Integer> {
    private static final long SEED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DEVICE", description = "where the device is to be found, such as /tmp/scanner")
    private Path device = Path.of("");

    @Option(
            names = "--framing",
            paramLabel = "NAME",
            defaultValue = "cr",
            description = "what stands around a scan: none, cr, lf, crlf, stx-etx, aim-cr (default: ${DEFAULT-VALUE})")
    private String framing = "cr";

    @Option(names = "--slow", description = "byte by byte at 9600 baud")
    private boolean slow;

    @Override
    public Integer call() throws InterruptedException {
        ScanFraming around = Names.parsed("--framing", framing, ScanFraming::named);
        PrintWriter out = spec.commandLine().getOut();
        try (SerialScanner scanner =
                SerialScanner.plug(device.toAbsolutePath(), around, slow ? LineSpeed.BAUD_9600 : LineSpeed.UNLIMITED)) {
            out.println("Scanner at " + device + ".");
            new Steering(out, orders(scanner)).untilStopped();
        } catch (IOException | UnsupportedOperationException unavailable) {
            throw new CommandFailure(ExitCode.FAILED, "There is no scanner: " + unavailable.getMessage());
        }
        return ExitCode.DONE.number();
    }

    private static List<Order> orders(SerialScanner scanner) {
        var codes = QrCodes.seeded(SEED, Clock.systemUTC());
        return List.of(
                new Order("scan CITIZEN [CONTENT]", "scan a citizen's code", words -> scanner.scan(code(codes, words))),
                new Order(
                        "half CITIZEN [CONTENT]",
                        "half a scan, then unplug",
                        words -> scanner.scanHalfThenUnplug(code(codes, words))),
                new Order("text WORDS...", "scan these words", words -> scanner.scan(text(String.join(" ", words)))),
                new Order("raw HEX", "send bytes without framing", words -> scanner.send(Bytes.fromHex(first(words)))),
                new Order("unplug", "pull the plug", words -> scanner.unplug()),
                new Order("plug", "plug it in again", words -> scanner.replug()));
    }

    private static Bytes code(QrCodes codes, List<String> words) {
        QrContent content = words.size() > 1 ? QrContent.named(words.get(1)) : QrContent.Plain.CARD_2021;
        return codes.payload(Names.citizen(first(words)), content);
    }

    private static String first(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("something is missing behind it; see: help");
        }
        return words.getFirst();
    }

    private static Bytes text(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }
}
