package vn.cccd.kiosk.identity;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cccd.qr.QrDate;
import vn.cccd.qr.QrPayload;
import vn.cccd.qr.TextDamage;

/**
 * What the code of a card says beside who it is: claims, proved no further than the code. They go on as {@link CardFields} only, and only what the
 * sector may use.
 *
 * @param oldNumber of the earlier card, 9 or 12 digits
 * @param residence as printed, in Unicode normal form C
 * @param issueDate {@code yyyy-MM-dd}, or less of it
 */
public record CodeDetails(Optional<String> oldNumber, Optional<String> residence, Optional<String> issueDate) {
    /** A code that tells nothing more, as the signed ones. */
    public static final CodeDetails NONE = new CodeDetails(Optional.empty(), Optional.empty(), Optional.empty());

    public CodeDetails {
        residence = residence
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .filter(text -> !text.isEmpty());
    }

    /** The date only. */
    static CodeDetails issued(Optional<String> date) {
        return new CodeDetails(Optional.empty(), Optional.empty(), date);
    }

    static CodeDetails of(QrPayload.CardQr card) {
        return new CodeDetails(
                card.oldNumber(),
                Optional.of(card.residence()).filter(text -> readable(text, card.damage())),
                card.issueDate().map(QrDate::iso));
    }

    /** Without its accents an address can be found still, as a name can; with other letters it is another address. */
    private static boolean readable(String text, Set<TextDamage> damage) {
        return Set.of(TextDamage.ACCENTS_LOST).containsAll(damage)
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** In the words of {@link CardFields}. */
    Map<CardField, String> texts() {
        Map<CardField, String> texts = new EnumMap<>(CardField.class);
        oldNumber.ifPresent(number -> texts.put(CardField.OLD_NUMBER, number));
        residence.ifPresent(place -> texts.put(CardField.RESIDENCE, place));
        issueDate.flatMap(BirthDate::parse).ifPresent(date -> texts.put(CardField.ISSUE_DATE, date.display()));
        return texts;
    }

    /** Names the type only. */
    @Override
    public String toString() {
        return "CodeDetails[…]";
    }
}
