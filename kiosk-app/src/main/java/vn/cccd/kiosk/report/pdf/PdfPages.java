package vn.cccd.kiosk.report.pdf;

import java.awt.image.BufferedImage;
import java.awt.print.Pageable;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.cccd.sync.bytes.Bytes;

/** The pages of a PDF file that this program wrote, drawn for printers that do not understand PDF, and as pictures. One thread at a time. */
public final class PdfPages implements AutoCloseable {
    private final PDDocument document;

    private PdfPages(PDDocument document) {
        this.document = document;
    }

    /** Opens a file. */
    public static PdfPages of(Bytes pdf) throws IOException {
        return new PdfPages(Loader.loadPDF(pdf.toArray()));
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /** For the Java printing API; of use until this is closed. */
    public Pageable pageable() {
        return new PDFPageable(document);
    }

    /**
     * One page in shades of grey.
     *
     * @param page from 0
     * @param dotsPerInch 300 is what office printers print
     */
    public BufferedImage picture(int page, int dotsPerInch) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch, ImageType.GRAY);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
