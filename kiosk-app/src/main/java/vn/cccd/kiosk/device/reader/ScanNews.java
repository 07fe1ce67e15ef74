package vn.cccd.kiosk.device.reader;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.function.Consumer;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.ScanSource;
import vn.cccd.qr.signed.SignedCodeVerifier;

/** Turns what happens at the scanner into what matters here: a code, a code that could not be read, a scanner that is missing. */
final class ScanNews implements Consumer<ScanEvent> {
    private static final System.Logger LOG = System.getLogger(ScanNews.class.getName());

    private final Consumer<Event> mailbox;
    private final SignedCodeVerifier codes;

    ScanNews(Consumer<Event> mailbox, SignedCodeVerifier codes) {
        this.mailbox = mailbox;
        this.codes = codes;
    }

    @Override
    public void accept(ScanEvent event) {
        switch (event) {
            case ScanEvent.Scanned scanned -> mailbox.accept(ScannedText.event(scanned.raw(), codes));
            case ScanEvent.Damaged damaged -> {
                LOG.log(WARNING, "a scan was damaged: " + damaged.damage() + " at " + place(damaged.source()));
                mailbox.accept(damaged(damaged));
            }
            case ScanEvent.TooLong tooLong -> {
                LOG.log(
                        WARNING,
                        "a scan of more than " + tooLong.limit() + " bytes was cut off at " + place(tooLong.source()));
                mailbox.accept(new Event.CodeRefused(FailureCode.QR_UNREADABLE));
            }
            case ScanEvent.ScannerArrived arrived -> {
                LOG.log(INFO, "scanner found: " + place(arrived.source()));
                mailbox.accept(new Event.TroubleEnded(FailureCode.SCANNER_MISSING));
            }
            case ScanEvent.ScannerGone gone -> {
                LOG.log(WARNING, "no scanner: " + gone.why() + " at " + place(gone.source()));
                mailbox.accept(new Event.TroubleBegan(FailureCode.SCANNER_MISSING));
            }
            case ScanEvent.EventsMissed missed ->
                LOG.log(WARNING, missed.count() + " events of the scanner were missed");
        }
    }

    /** What an input method or a code page spoils are names; the number that opens a chip is digits and may have survived. */
    private Event damaged(ScanEvent.Damaged scan) {
        return switch (scan.damage()) {
            case NOT_UTF8, INPUT_METHOD -> usableOrUnreadable(scan.raw());
            case UNFINISHED, OTHER_LAYOUT -> new Event.CodeRefused(FailureCode.QR_UNREADABLE);
        };
    }

    private Event usableOrUnreadable(Bytes raw) {
        return ScannedText.event(raw, codes) instanceof Event.KeyScanned key
                ? key
                : new Event.CodeRefused(FailureCode.QR_UNREADABLE);
    }

    private static String place(ScanSource source) {
        return source.kind() + " " + source.device();
    }
}
