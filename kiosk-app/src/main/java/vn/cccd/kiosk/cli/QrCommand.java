package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.qr.QrException;
import vn.cccd.qr.QrReader;
import vn.cccd.qr.signed.KeySet;
import vn.cccd.qr.signed.KeySetException;
import vn.cccd.qr.signed.SignedCodeVerifier;

/** {@code kiosk qr}: reads the codes in pictures and says what they are. */
@Command(
        name = "qr",
        description =
                "Reads the QR codes in pictures, says what they are, and checks the signatures of signed ones. The text of an ID card's code proves nothing by itself.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A signature is NONE, VALID, INVALID, UNKNOWN_KEY, EXPIRED, NOT_YET_VALID or REPLAYED (the same token twice in one run).",
            "",
            "Ends 0 when every picture held a code, whatever its signature; 30 when one held none; 20 when one could not be read,",
            "or the keys could not.",
            "",
            "Examples:",
            "  kiosk qr card.jpg",
            "  kiosk qr *.png --json",
            "  kiosk qr token.png --keys keys --at 2026-03-02T08:00:00Z"
        })
final class QrCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "PNG, JPEG, GIF or BMP, at most 50 megapixels")
    private List<Path> images = List.of();

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description =
                    "public keys that may sign codes: JWK, JWK sets, PEM and DER keys, certificates, revocation lists")
    private @Nullable Path keys;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "judge as at this time, such as 2026-03-02T08:00:00Z (default: now)")
    private @Nullable String at;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() {
        Clock clock = clock();
        CheckedSymbols checked = new CheckedSymbols(SignedCodeVerifier.usual(keySet(), clock), clock);
        ArrayNode document = Json.array();
        ExitCode ending = ExitCode.DONE;
        for (Path image : images) {
            ObjectNode entry = document.addObject().put("file", image.toString());
            ArrayNode symbols = entry.putArray("symbols");
            try {
                List<CheckedSymbol> found = checked.of(QrReader.read(image));
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

    private Clock clock() {
        if (at == null) {
            return Clock.systemUTC();
        }
        try {
            return Clock.fixed(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(at, Instant::from), ZoneOffset.UTC);
        } catch (DateTimeException notATime) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, "--at takes a time such as 2026-03-02T08:00:00Z");
        }
    }

    private KeySet keySet() {
        if (keys == null) {
            return KeySet.none();
        }
        try {
            KeySet set = KeySet.load(keys);
            set.passedOver().forEach(key -> spec.commandLine().getErr().println("kiosk: not used: " + key));
            return set;
        } catch (KeySetException unusable) {
            boolean missing = unusable.reason() == KeySetException.Reason.NO_DIRECTORY;
            throw new CommandFailure(
                    missing ? ExitCode.WRONG_USAGE : ExitCode.FAILED,
                    "--keys: " + unusable.reason() + ": " + unusable.getMessage());
        }
    }

    private void print(Path image, List<CheckedSymbol> found) {
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("kiosk: " + image + ": no QR code found");
        }
        if (!json) {
            PrintWriter out = spec.commandLine().getOut();
            found.forEach(symbol -> SymbolText.print(out, image, symbol));
        }
    }
}
