package vn.cccd.kiosk.report.pdf;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.cccd.card.portrait.Picture;
import vn.cccd.kiosk.report.sheet.Block;
import vn.cccd.kiosk.report.sheet.Sheet;
import vn.cccd.sync.bytes.Bytes;

/** Writes sheets as PDF files. Faces are kept no larger than they can be seen on paper. */
public final class PdfWriter {
    private static final String PRODUCT = "CCCD Kiosk";

    /** Four centimetres at 300 dots an inch. */
    private static final int TALLEST_FACE = 472;

    private static final float QUALITY = 0.85f;

    private PdfWriter() {}

    /** The sheet as a PDF file, not signed. The same sheet at the same time makes the same file. */
    public static Bytes write(Sheet sheet, ZonedDateTime at) {
        try (PDDocument document = new PDDocument()) {
            describe(document, sheet, at);
            Fonts fonts = new Fonts(document);
            PageFlow flow = new PageFlow(document, fonts, paper(sheet.orientation()));
            Layout layout =
                    new Layout(flow, fonts, new FactLayout(flow, fonts, picture -> embedded(picture, document)));
            for (Block block : sheet.blocks()) {
                layout.add(block);
            }
            flow.finish(sheet.footer());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Bytes.copyOf(out.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail, and the fonts come with the program", e);
        }
    }

    private static PDRectangle paper(Sheet.Orientation orientation) {
        return switch (orientation) {
            case PORTRAIT -> PDRectangle.A4;
            case LANDSCAPE ->
                new PDRectangle(/* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
        };
    }

    private static void describe(PDDocument document, Sheet sheet, ZonedDateTime at) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(sheet.title().vietnamese());
        information.setCreator(PRODUCT);
        information.setProducer(PRODUCT);
        information.setCreationDate(GregorianCalendar.from(at));
        document.setDocumentId(at.toInstant().toEpochMilli());
        document.getDocumentCatalog().setLanguage("vi-VN");
    }

    private static PDImageXObject embedded(Picture picture, PDDocument document) throws IOException {
        double scale = Math.min(1, (double) TALLEST_FACE / picture.height());
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        BufferedImage whole = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        whole.setRGB(0, 0, picture.width(), picture.height(), picture.toArgb(), 0, picture.width());
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(whole, 0, 0, width, height, null);
        pen.dispose();
        return JPEGFactory.createFromImage(document, scaled, QUALITY);
    }
}
