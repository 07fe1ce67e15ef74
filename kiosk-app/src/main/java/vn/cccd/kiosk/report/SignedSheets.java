package vn.cccd.kiosk.report;

import java.security.GeneralSecurityException;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import vn.cccd.kiosk.report.pdf.PdfSeal;
import vn.cccd.kiosk.report.pdf.PdfWriter;
import vn.cccd.kiosk.report.sheet.Sheet;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.device.KeyEntry;
import vn.cccd.sync.device.KioskKeyException;
import vn.cccd.sync.device.KioskKeystore;

/** Makes signed PDF files of sheets that say by which key. */
final class SignedSheets {
    private static final System.Logger LOG = System.getLogger(SignedSheets.class.getName());

    private final KioskKeystore keys;

    SignedSheets(KioskKeystore keys) {
        this.keys = keys;
    }

    /** The file; empty when the kiosk's key cannot be used. It is asked for each time: a certificate is renewed now and then. */
    Optional<Bytes> of(Function<SigningText, Sheet> sheet, ZonedDateTime at) {
        try {
            KeyEntry key = keys.open();
            return Optional.of(PdfSeal.sign(PdfWriter.write(sheet.apply(SigningText.of(key)), at), key, at));
        } catch (KioskKeyException | GeneralSecurityException e) {
            LOG.log(System.Logger.Level.WARNING, "a report is not signed: " + e.getMessage());
            return Optional.empty();
        }
    }
}
