package vn.cccd.kiosk.sector;

import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;

/** What the settings of a site add to its usual text, so that the text stays true. */
public final class ConsentAmendments {
    private static final String ONLY = "Chỉ gửi đến";
    private static final String ALSO = "Gửi đến";
    private static final String ONLY_ENGLISH = " only.";

    private ConsentAmendments() {}

    /** {@code usual}, when the authority's service is asked about the signer while the chip is read: nobody can agree to that before. */
    public static ConsentText withVoucher(ConsentText usual) {
        return new ConsentText(
                usual.version() + "-voucher",
                usual.purposes(),
                usual.whatIsRead(),
                usual.whatFor(),
                usual.howLong(),
                alsoTo(
                        usual.sentTo(),
                        "Trong lúc đọc chip, số định danh và chứng thư của thẻ được gửi đến dịch vụ xác thực của cơ quan cấp thẻ.",
                        "While the chip is read, ID number and the card's certificate go to the issuing authority's verification service."));
    }

    /** {@code sentTo} and one more recipient: "only" is no longer true of the first. */
    public static Bilingual alsoTo(Bilingual sentTo, String vietnamese, String english) {
        String first = sentTo.in(Language.VIETNAMESE);
        String firstEnglish = sentTo.in(Language.ENGLISH);
        return joined(
                new Bilingual(
                        first.startsWith(ONLY) ? ALSO + first.substring(ONLY.length()) : first,
                        firstEnglish.endsWith(ONLY_ENGLISH)
                                ? firstEnglish.substring(0, firstEnglish.length() - ONLY_ENGLISH.length()) + "."
                                : firstEnglish),
                vietnamese,
                english);
    }

    /** One sentence more. */
    public static Bilingual joined(Bilingual text, String vietnamese, String english) {
        return new Bilingual(
                text.in(Language.VIETNAMESE) + " " + vietnamese, text.in(Language.ENGLISH) + " " + english);
    }
}
