package vn.cccd.kiosk.demo.tray;

import static vn.cccd.kiosk.demo.tray.Controls.button;
import static vn.cccd.kiosk.demo.tray.Controls.choice;
import static vn.cccd.kiosk.demo.tray.Controls.heading;
import static vn.cccd.kiosk.demo.tray.Controls.labelled;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.qr.QrPicture;
import vn.cccd.sim.qr.content.QrCodes;
import vn.cccd.sim.qr.content.QrContent;

/** The citizen's codes: shown to the scanner, and drawn so that a real one can be held against the screen. */
final class CodeSection {
    private static final long SEED = 1;
    private static final double SIDE = 200;
    private static final int PIXELS_PER_MODULE = 4;

    private final TrayHands hands;
    private final Supplier<Citizen> citizen;
    private final QrCodes codes = QrCodes.seeded(SEED, Clock.systemUTC());
    private final ComboBox<QrContent> contents = choice(QrContent.all(), QrContent::text, "Nội dung mã · Content");
    private final ImageView picture = new ImageView();
    private final Label trouble = new Label();
    private final VBox root;

    CodeSection(TrayHands hands, Supplier<Citizen> citizen) {
        this.hands = hands;
        this.citizen = citizen;
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        picture.setManaged(false);
        trouble.setWrapText(true);
        root = new VBox(
                8,
                heading("Mã QR · QR code"),
                labelled("Nội dung · Content", contents),
                button("Đưa mã QR · Show QR code", this::show),
                picture,
                trouble);
    }

    Node root() {
        return root;
    }

    private void show() {
        Bytes payload = codes.payload(citizen.get(), contents.getValue());
        String text = text(payload);
        hands.show(text);
        draw(text);
    }

    /** A scanner hands binary content over one character a byte; everything else is UTF-8. */
    private static String text(Bytes payload) {
        boolean seal = payload.at(0) == 0xDC;
        return new String(payload.toArray(), seal ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private void draw(String text) {
        trouble.setText("");
        picture.setManaged(false);
        picture.setImage(null);
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(QrPicture.of(text, PIXELS_PER_MODULE), "png", png);
            picture.setImage(new Image(new ByteArrayInputStream(png.toByteArray())));
            picture.setManaged(true);
            picture.setAccessibleText(contents.getValue().text());
        } catch (IOException | IllegalArgumentException tooLong) {
            trouble.setText("✗ " + tooLong.getMessage());
        }
    }
}
