package vn.cccd.kiosk.demo.tray;

import static vn.cccd.kiosk.demo.tray.Controls.button;
import static vn.cccd.kiosk.demo.tray.Controls.heading;
import static vn.cccd.kiosk.demo.tray.Controls.toggle;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import vn.cccd.sim.printer.PrinterFault;
import vn.cccd.sim.printer.Receipt;
import vn.cccd.sim.printer.SimulatedPrinter;

/** The printer: its roll, its switch, and what it printed. */
final class PaperSection {
    private static final double WIDTH = 280;

    private final SimulatedPrinter printer;
    private final ToggleButton paperOut = toggle("Hết giấy · Paper out", out -> apply());
    private final ToggleButton offline = toggle("Tắt máy in · Printer offline", off -> apply());
    private final ImageView paper = new ImageView();
    private final VBox root;

    PaperSection(SimulatedPrinter printer) {
        this.printer = printer;
        paper.setPreserveRatio(true);
        paper.setFitWidth(WIDTH);
        root = new VBox(
                8,
                heading("Máy in · Printer"),
                new Label("ESC/POS: localhost:" + printer.address().getPort()),
                paperOut,
                offline,
                button("Xem giấy in · Show the paper", this::show),
                paper);
    }

    Node root() {
        return root;
    }

    /** A repair mends everything, so what is still to be broken is broken again. */
    private void apply() {
        try {
            printer.repair();
            if (paperOut.isSelected()) {
                printer.fault(new PrinterFault.PaperOut());
            }
            if (offline.isSelected()) {
                printer.fault(new PrinterFault.Offline());
            }
        } catch (IOException portTaken) {
            throw new UncheckedIOException("the printer's port was taken by somebody else", portTaken);
        }
    }

    private void show() {
        List<Receipt> cut = printer.receipts();
        Receipt last = cut.isEmpty() ? printer.unfinished() : cut.getLast();
        paper.setImage(image(last.image()));
        paper.setAccessibleText(last.text());
    }

    private static Image image(BufferedImage picture) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every picture", impossible);
        }
        return new Image(new ByteArrayInputStream(png.toByteArray()));
    }
}
