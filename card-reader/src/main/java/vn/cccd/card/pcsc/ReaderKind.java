package vn.cccd.card.pcsc;

import java.util.regex.Pattern;

/** What a reader is for, as far as its name tells. */
public enum ReaderKind {
    /** Reads cards through the air, as identity cards want to be. */
    CONTACTLESS,
    /** Nothing in the name speaks for or against it. */
    UNKNOWN,
    /** A slot for cards with contacts. */
    CONTACT,
    /** Not a device: software that plays a reader, or the computer's own key store. */
    VIRTUAL,
    /** A slot for a secure access module, which stays where it is. */
    SECURITY_MODULE,
    /** A key on a plug that shows itself as a reader with its card. */
    SECURITY_KEY;

    private static final Pattern MODULE = Pattern.compile("\\bSAM\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile(
            "yubi|fido|nitrokey|gnuk|solo ?key|onlykey|trustkey|security key|crypto ?token|etoken|rutoken|jacarta",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOFTWARE =
            Pattern.compile("virtual|windows hello|\\bUICC\\b|\\bvpcd\\b|\\bvicc\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AIR =
            Pattern.compile("\\bPICC\\b|\\bCL\\b|contactless|\\bNFC\\b|\\bRFID\\b|ACR122", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLATES = Pattern.compile("\\bICC\\b|\\bCT\\b|\\bcontact\\b", Pattern.CASE_INSENSITIVE);

    /** By the words that makers and drivers put into names. */
    public static ReaderKind ofName(String reader) {
        if (MODULE.matcher(reader).find()) {
            return SECURITY_MODULE;
        }
        if (KEY.matcher(reader).find()) {
            return SECURITY_KEY;
        }
        if (SOFTWARE.matcher(reader).find()) {
            return VIRTUAL;
        }
        if (AIR.matcher(reader).find()) {
            return CONTACTLESS;
        }
        return PLATES.matcher(reader).find() ? CONTACT : UNKNOWN;
    }

    /** Whether a citizen's card may lie on it. */
    public boolean forIdCards() {
        return this == CONTACTLESS || this == UNKNOWN || this == CONTACT;
    }
}
