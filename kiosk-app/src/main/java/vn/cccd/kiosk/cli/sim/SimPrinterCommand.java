package vn.cccd.kiosk.cli.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import vn.cccd.sim.printer.PaperWidth;
import vn.cccd.sim.printer.PrinterFault;
import vn.cccd.sim.printer.Receipt;
import vn.cccd.sim.printer.SimulatedPrinter;

/** {@code kiosk sim printer}: a receipt printer whose paper is PNG files. */
@Command(
        name = "printer",
        description =
                "An ESC/POS printer on localhost until stopped; each receipt becomes a PNG. Takes orders on standard input.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Faults: paper-out, paper-out-after:40 (mm), paper-near-end, cover-open, offline, slow:200, refuse, cut-after:100 (bytes).",
            "",
            "Example:",
            "  kiosk sim printer receipts --port 9100"
        })
final class SimPrinterCommand implements Callable<Integer> {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "where the receipts go")
    private Path directory = Path.of("");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9100",
            description = "TCP port on localhost, 0 for any (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--narrow", description = "58 mm paper instead of 80 mm")
    private boolean narrow;

    @Option(names = "--fault", paramLabel = "SPEC", description = "what is wrong from the start; may be repeated")
    private List<String> faults = List.of();

    @Override
    public Integer call() throws InterruptedException {
        List<PrinterFault> wrong = faults.stream()
                .map(text -> Names.parsed("--fault", text, PrinterFault::parse))
                .toList();
        if (port < 0 || port > 65_535) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--port takes 0 to 65535");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (SimulatedPrinter printer = SimulatedPrinter.start(narrow ? PaperWidth.MM_58 : PaperWidth.MM_80, port)) {
            Files.createDirectories(directory);
            for (PrinterFault fault : wrong) {
                printer.fault(fault);
            }
            Thread keeper = Thread.ofVirtual().name("receipts").start(() -> keep(printer, out));
            out.println("Printer at localhost:" + printer.address().getPort() + ".");
            new Steering(out, orders(printer, out)).untilStopped();
            keeper.interrupt();
        } catch (IOException unavailable) {
            throw new CommandFailure(ExitCode.FAILED, "The printer cannot run: " + unavailable.getMessage());
        }
        return ExitCode.DONE.number();
    }

    private static List<Order> orders(SimulatedPrinter printer, PrintWriter out) {
        return List.of(
                new Order("fault SPEC...", "something breaks, such as paper-out", words -> {
                    for (String word : words) {
                        printer.fault(PrinterFault.parse(word));
                    }
                }),
                new Order("repair", "a full roll, closed, on line", words -> printer.repair()),
                new Order(
                        "paper",
                        "print the text that hangs out",
                        words -> out.println(printer.unfinished().text())),
                new Order(
                        "unknown",
                        "print what was not understood",
                        words -> printer.notUnderstood().forEach(out::println)));
    }

    /** Writes each receipt as it is cut off. */
    private void keep(SimulatedPrinter printer, PrintWriter out) {
        try {
            for (long number = 1; ; ) {
                Optional<Receipt> receipt = printer.awaitReceipt(number, LOOK_AGAIN);
                if (receipt.isPresent()) {
                    Path file = directory.resolve(String.format("receipt-%04d.png", number));
                    receipt.get().write(file);
                    out.println(file + " (" + receipt.get().millimetres() + " mm)");
                    number++;
                }
            }
        } catch (IOException full) {
            out.println("The receipts cannot be written any more: " + full.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
