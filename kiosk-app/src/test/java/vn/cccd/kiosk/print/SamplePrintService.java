package vn.cccd.kiosk.print;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.Pageable;
import java.awt.print.PrinterException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.ServiceUIFactory;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintJobAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.event.PrintJobAttributeListener;
import javax.print.event.PrintJobEvent;
import javax.print.event.PrintJobListener;
import javax.print.event.PrintServiceAttributeListener;
import org.jspecify.annotations.Nullable;

/** A printer of the operating system that keeps what it prints. */
@SuppressWarnings("NullAway") // as javax.print has it: null is "no value"
final class SamplePrintService implements PrintService {
    /** What happens to a job. */
    enum Fate {
        PRINTED,
        THROWN_BACK,
        FAILED_LATER
    }

    private final String name;
    private final Set<DocFlavor> flavours;
    private final PrintServiceAttributeSet attributes = new HashPrintServiceAttributeSet();
    final List<byte[]> files = new ArrayList<>();
    final List<BufferedImage> sheets = new ArrayList<>();
    final List<PrintRequestAttributeSet> requests = new ArrayList<>();
    Fate fate = Fate.PRINTED;
    Optional<PrintService> behind = Optional.empty();

    SamplePrintService(String name, DocFlavor... flavours) {
        this.name = name;
        this.flavours = Set.of(flavours);
    }

    void says(PrintServiceAttribute attribute) {
        attributes.add(attribute);
    }

    void isWellAgain() {
        attributes.clear();
        fate = Fate.PRINTED;
        behind = Optional.empty();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public DocPrintJob createPrintJob() {
        return behind.map(PrintService::createPrintJob).orElseGet(Job::new);
    }

    @Override
    public boolean isDocFlavorSupported(DocFlavor flavour) {
        return flavours.contains(flavour);
    }

    @Override
    public DocFlavor[] getSupportedDocFlavors() {
        return flavours.toArray(DocFlavor[]::new);
    }

    @Override
    public PrintServiceAttributeSet getAttributes() {
        return attributes;
    }

    @Override
    public <T extends PrintServiceAttribute> @Nullable T getAttribute(Class<T> category) {
        return category.cast(attributes.get(category));
    }

    @Override
    public void addPrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

    @Override
    public void removePrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

    @Override
    public Class<?>[] getSupportedAttributeCategories() {
        return new Class<?>[0];
    }

    @Override
    public boolean isAttributeCategorySupported(Class<? extends Attribute> category) {
        return false;
    }

    @Override
    public @Nullable Object getDefaultAttributeValue(Class<? extends Attribute> category) {
        return null;
    }

    @Override
    public @Nullable Object getSupportedAttributeValues(
            Class<? extends Attribute> category, DocFlavor flavour, AttributeSet wanted) {
        return null;
    }

    @Override
    public boolean isAttributeValueSupported(Attribute value, DocFlavor flavour, AttributeSet wanted) {
        return true;
    }

    @Override
    public @Nullable AttributeSet getUnsupportedAttributes(DocFlavor flavour, AttributeSet wanted) {
        return null;
    }

    @Override
    public @Nullable ServiceUIFactory getServiceUIFactory() {
        return null;
    }

    /** One job; it prints while its caller waits, as those of CUPS and Windows do. */
    private final class Job implements DocPrintJob {
        private final Set<PrintJobListener> listeners = new HashSet<>();

        @Override
        public PrintService getPrintService() {
            return SamplePrintService.this;
        }

        @Override
        public @Nullable PrintJobAttributeSet getAttributes() {
            return null;
        }

        @Override
        public void addPrintJobListener(PrintJobListener listener) {
            listeners.add(listener);
        }

        @Override
        public void removePrintJobListener(PrintJobListener listener) {
            listeners.remove(listener);
        }

        @Override
        public void addPrintJobAttributeListener(PrintJobAttributeListener listener, PrintJobAttributeSet wanted) {}

        @Override
        public void removePrintJobAttributeListener(PrintJobAttributeListener listener) {}

        @Override
        public void print(Doc doc, PrintRequestAttributeSet wanted) throws PrintException {
            switch (fate) {
                case THROWN_BACK -> throw new PrintException("no");
                case FAILED_LATER ->
                    listeners.forEach(
                            listener -> listener.printJobFailed(new PrintJobEvent(this, PrintJobEvent.JOB_FAILED)));
                case PRINTED -> {
                    requests.add(wanted);
                    take(doc);
                }
            }
        }

        private void take(Doc doc) throws PrintException {
            try {
                switch (doc.getPrintData()) {
                    case byte[] file -> files.add(file);
                    case Pageable pages -> draw(pages);
                    case Object unknown -> throw new PrintException("not understood");
                }
            } catch (IOException | PrinterException e) {
                throw new PrintException(new IllegalStateException(e));
            }
        }

        private void draw(Pageable pages) throws PrinterException {
            for (int i = 0; i < pages.getNumberOfPages(); i++) {
                BufferedImage sheet = new BufferedImage(
                        (int) pages.getPageFormat(i).getWidth(),
                        (int) pages.getPageFormat(i).getHeight(),
                        BufferedImage.TYPE_BYTE_GRAY);
                Graphics2D pen = sheet.createGraphics();
                pen.setColor(java.awt.Color.WHITE);
                pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
                pages.getPrintable(i).print(pen, pages.getPageFormat(i), i);
                pen.dispose();
                sheets.add(sheet);
            }
        }
    }
}
