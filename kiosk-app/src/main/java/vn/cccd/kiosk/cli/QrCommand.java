package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.qr.QrException;
import vn.cccd.qr.QrReader;
import vn.cccd.qr.QrSymbol;

/** {@code kiosk qr}: reads the codes in pictures and says what they are. */
@Command(
        name = "qr",
        description =
                "Reads the QR codes in pictures and says what they are. The text of an ID card's code proves nothing by itself.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends 0 when every picture held a code, 30 when one held none, 20 when one could not be read.",
            "",
            "Examples:",
            "  kiosk qr card.jpg",
            "  kiosk qr *.png --json"
        })
final class QrCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "PNG, JPEG, GIF or BMP, at most 50 megapixels")
    private List<Path> images = List.of();

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() {
        ArrayNode document = Json.array();
        ExitCode ending = ExitCode.DONE;
        for (Path image : images) {
            ObjectNode entry = document.addObject().put("file", image.toString());
            ArrayNode symbols = entry.putArray("symbols");
            try {
                List<QrSymbol> found = QrReader.read(image);
                found.forEach(symbol -> symbols.add(SymbolJson.of(symbol)));
                print(image, found);
                ending = worse(ending, found.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE);
            } catch (QrException unreadable) {
                entry.put("error", unreadable.reason().name());
                spec.commandLine()
                        .getErr()
                        .println("kiosk: " + image + ": " + unreadable.reason() + ": " + unreadable.getMessage());
                ending = ExitCode.FAILED;
            }
        }
        if (json) {
            Json.print(spec.commandLine().getOut(), document);
        }
        return ending.number();
    }

    private static ExitCode worse(ExitCode one, ExitCode other) {
        return one == ExitCode.DONE ? other : one;
    }

    private void print(Path image, List<QrSymbol> found) {
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("kiosk: " + image + ": no QR code found");
        }
        if (!json) {
            PrintWriter out = spec.commandLine().getOut();
            found.forEach(symbol -> SymbolText.print(out, image, symbol));
        }
    }
}
