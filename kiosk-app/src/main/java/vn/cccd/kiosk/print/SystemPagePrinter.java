package vn.cccd.kiosk.print;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;
import vn.cccd.kiosk.report.pdf.PdfPages;
import vn.cccd.sync.bytes.Bytes;

/**
 * A printer of the operating system: CUPS, or the Windows spooler. It gets the PDF file as it is when it understands that, and drawn pages otherwise. While
 * a job waits, the system's spool directory holds it: that is the system's to protect and to empty.
 */
public final class SystemPagePrinter implements PagePrinter {
    private static final System.Logger LOG = System.getLogger(SystemPagePrinter.class.getName());
    private static final DocFlavor PDF = DocFlavor.BYTE_ARRAY.PDF;
    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

    private final Optional<String> name;

    private SystemPagePrinter(Optional<String> name) {
        this.name = name;
    }

    /** The printer of this name as the system shows it; upper and lower case are the same. */
    public static SystemPagePrinter named(String name) {
        return new SystemPagePrinter(Optional.of(name));
    }

    /** The one that the system's user prints on by default. */
    public static SystemPagePrinter usual() {
        return new SystemPagePrinter(Optional.empty());
    }

    @Override
    public PageOutcome print(Bytes pdf, String jobName) {
        return service().map(service -> print(service, pdf, jobName)).orElse(PageOutcome.NO_PRINTER);
    }

    /** Asked for each time: printers come and go. */
    private Optional<PrintService> service() {
        return name.isEmpty()
                ? Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                : Stream.of(PrintServiceLookup.lookupPrintServices(null, null))
                        .filter(service -> service.getName().equalsIgnoreCase(name.get()))
                        .findFirst();
    }

    private static PageOutcome print(PrintService service, Bytes pdf, String jobName) {
        if (service.getAttribute(PrinterIsAcceptingJobs.class) == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS) {
            return PageOutcome.REFUSED;
        }
        PrinterStateReasons reasons = service.getAttribute(PrinterStateReasons.class);
        if (reasons != null && reasons.containsKey(PrinterStateReason.MEDIA_EMPTY)) {
            return PageOutcome.OUT_OF_PAPER;
        }
        try {
            return service.isDocFlavorSupported(PDF)
                    ? send(service, new SimpleDoc(pdf.toArray(), PDF, null), jobName)
                    : draw(service, pdf, jobName);
        } catch (PrintException | IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a document is not printed: " + e.getClass().getSimpleName());
            return PageOutcome.REFUSED;
        }
    }

    private static PageOutcome draw(PrintService service, Bytes pdf, String jobName)
            throws PrintException, IOException {
        try (PdfPages pages = PdfPages.of(pdf)) {
            return send(service, new SimpleDoc(pages.pageable(), PAGES, null), jobName);
        }
    }

    private static PageOutcome send(PrintService service, Doc doc, String jobName) throws PrintException {
        AtomicBoolean failed = new AtomicBoolean();
        DocPrintJob job = service.createPrintJob();
        job.addPrintJobListener(new PrintJobAdapter() {
            @Override
            public void printJobFailed(PrintJobEvent event) {
                failed.set(true);
            }

            @Override
            public void printJobCanceled(PrintJobEvent event) {
                failed.set(true);
            }
        });
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(MediaSizeName.ISO_A4);
        attributes.add(new JobName(jobName, null));
        job.print(doc, attributes);
        return failed.get() ? PageOutcome.REFUSED : PageOutcome.PRINTED;
    }
}
