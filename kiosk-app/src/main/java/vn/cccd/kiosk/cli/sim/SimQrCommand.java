package vn.cccd.kiosk.cli.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
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
import vn.cccd.sim.qr.QrSymbol;
import vn.cccd.sim.qr.content.QrCodes;
import vn.cccd.sim.qr.content.QrContent;
import vn.cccd.sim.qr.damage.Backdrop;
import vn.cccd.sim.qr.damage.DamagedPictures;
import vn.cccd.sim.qr.damage.PictureDamage;
import vn.cccd.sim.qr.damage.QrPhotograph;
import vn.cccd.sim.qr.damage.QrScene;

/** {@code kiosk sim qr}: pictures of codes, good and bad. */
@Command(
        name = "qr",
        description = "Draws a citizen's code as a camera would see it, or a whole set of damaged ones.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Contents: card-2021, card-2024, health-insurance, opaque-token, signed:es256, signed:seal, hostile:alg-none …",
            "Damages: blur:1.5, tilt:12, perspective:0.2, glare:0.4, low-light:0.3, noise:25, moire:0.5, covered:0.15, too-small:1.2 …",
            "A wrong name is answered with all there are.",
            "",
            "Examples:",
            "  kiosk sim qr card.png",
            "  kiosk sim qr token.png --content signed:es256 --keys-out keys --damage blur:1.5 --damage tilt:12",
            "  kiosk sim qr pictures --set 2000"
        })
final class SimQrCommand implements Callable<Integer> {
    private static final int MOST_PICTURES = 1_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "the picture to write (.png or .jpg); with --set a directory")
    private Path target = Path.of("");

    @Option(
            names = "--citizen",
            paramLabel = "NAME",
            defaultValue = "nguyen-van-a",
            description = "whose code (default: ${DEFAULT-VALUE})")
    private String citizen = "nguyen-van-a";

    @Option(
            names = "--content",
            paramLabel = "NAME",
            defaultValue = "card-2021",
            description = "what the code says (default: ${DEFAULT-VALUE})")
    private String content = "card-2021";

    @Option(names = "--damage", paramLabel = "SPEC", description = "what is wrong with the picture; may be repeated")
    private List<String> damages = List.of();

    @Option(
            names = "--backdrop",
            paramLabel = "plain|card|phone",
            defaultValue = "CARD",
            description = "what it is seen on (default: card)")
    private Backdrop backdrop = Backdrop.CARD;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same seed makes the same keys and pictures (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--keys-out", paramLabel = "DIR", description = "write the public keys of signed codes there")
    private @Nullable Path keys;

    @Option(names = "--set", paramLabel = "N", description = "N pictures in twelve kinds of damage, and a list of them")
    private int set;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (set < 0 || set > MOST_PICTURES) {
                throw new CommandFailure(ExitCode.WRONG_USAGE, "--set takes 1 to " + MOST_PICTURES);
            }
            if (set > 0) {
                DamagedPictures.seeded(seed).write(set, target);
                out.println(set + " pictures and pictures.tsv in " + target);
            } else {
                picture(out);
            }
        } catch (IOException refused) {
            throw new CommandFailure(ExitCode.FAILED, "This cannot be written: " + refused.getMessage());
        }
        return ExitCode.DONE.number();
    }

    private void picture(PrintWriter out) throws IOException {
        QrContent wanted = Names.parsed("--content", content, QrContent::named);
        List<PictureDamage> wrong = damages.stream()
                .map(text -> Names.parsed("--damage", text, PictureDamage::parse))
                .toList();
        var codes = QrCodes.seeded(seed, Clock.systemUTC());
        var payload = codes.payload(Names.citizen(citizen), wanted);
        QrSymbol symbol = Names.parsed("--content", content, name -> QrSymbol.of(payload));
        QrPhotograph.write(QrPhotograph.of(QrScene.of(backdrop, symbol), wrong, seed), target);
        out.println(target + ": " + wanted.text() + ", " + payload.length() + " bytes");
        if (keys != null) {
            codes.writeKeys(keys);
            out.println("Keys in " + keys);
        }
    }
}
