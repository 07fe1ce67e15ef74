package vn.cccd.kiosk.sector;

import java.time.LocalDateTime;
import java.util.List;
import vn.cccd.kiosk.text.Bilingual;

/**
 * What the citizen is asked to agree to. The record of a check-in names {@code version}, so every change of wording gets a new one.
 *
 * @param purposes stable words for the record, for example {@code patient-registration}
 */
public record ConsentText(
        String version,
        List<String> purposes,
        Bilingual whatIsRead,
        Bilingual whatFor,
        Bilingual howLong,
        Bilingual sentTo) {
    /** The purpose that lets evidence of the chip's authenticity go with the check-in. */
    public static final String EVIDENCE = "verification-evidence";

    /** The purpose that lets the health insurance be asked about the person. */
    public static final String INSURANCE = "insurance-check";

    /** The purpose that lets the portrait stay on this machine for the next visit. */
    public static final String PORTRAIT = "portrait-kept";

    public ConsentText {
        purposes = List.copyOf(purposes);
    }

    /** Somebody agreed to this, as it is. */
    public Agreement agreed(LocalDateTime at) {
        return new Agreement(at, version, purposes);
    }
}
