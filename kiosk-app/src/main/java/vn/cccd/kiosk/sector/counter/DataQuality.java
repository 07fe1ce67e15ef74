package vn.cccd.kiosk.sector.counter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.text.Folding;

/**
 * How good the data of a card are, genuine or not: complete, consistent with each other, and current. Notes for the clerk; nothing here stops a file.
 */
final class DataQuality {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int WHOLE_DATE = "1990-01-31".length();
    private static final int SOON_DAYS = 60;

    /** Their disagreement is a fault of the card's maker, or worse. */
    private static final Set<Check.Name> AGREEMENTS = Set.of(Check.Name.MRZ_CHECK_DIGITS, Check.Name.MRZ_DG13_AGREE);

    private DataQuality() {}

    static List<Remark> of(Party party, LocalDate today) {
        List<Remark> remarks = new ArrayList<>();
        complete(party, remarks);
        consistent(party, remarks);
        current(party, today, remarks);
        return remarks;
    }

    private static void complete(Party party, List<Remark> remarks) {
        boolean chipRead = party.identity().assurance().atLeast(Assurance.CHIP_DATA_SIGNED);
        String name = party.identity().person().fullName();
        if (chipRead && Folding.evenly(name).equals(Folding.withoutAccents(name)) && !hasDetails(party)) {
            remarks.add(Remark.tells(
                    party,
                    "Chip không có thông tin tiếng Việt: họ tên không dấu, lấy từ vùng MRZ",
                    "The chip has no Vietnamese data: the name is that of the MRZ, without accents"));
        }
        boolean wholeDate = party.identity()
                .person()
                .birthDate()
                .map(BirthDate::iso)
                .filter(iso -> iso.length() == WHOLE_DATE)
                .isPresent();
        if (!wholeDate) {
            remarks.add(Remark.tells(
                    party,
                    "Ngày sinh trên thẻ không đủ ngày, tháng, năm",
                    "The date of birth on the card is not complete"));
        }
    }

    private static boolean hasDetails(Party party) {
        return party.fields().text(CardField.RESIDENCE).isPresent()
                || party.fields().text(CardField.PLACE_OF_ORIGIN).isPresent();
    }

    private static void consistent(Party party, List<Remark> remarks) {
        boolean differs = party.checks().stream()
                .anyMatch(check -> AGREEMENTS.contains(check.name()) && check.result() == Check.Result.FAILED);
        if (differs) {
            remarks.add(Remark.warns(
                    party,
                    "Vùng MRZ và thông tin trong chip không khớp: đối chiếu với mặt thẻ",
                    "The MRZ and the data on the chip do not agree: compare them with the card's face"));
        }
    }

    private static void current(Party party, LocalDate today, List<Remark> remarks) {
        Optional<LocalDate> expiry = party.fields().text(CardField.EXPIRY_DATE).flatMap(DataQuality::date);
        boolean soon = expiry.filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(SOON_DAYS)))
                .isPresent();
        if (soon && !party.identity().caveats().contains(Caveat.DOCUMENT_EXPIRED)) {
            String day = DATE.format(expiry.orElse(today));
            remarks.add(Remark.tells(party, "Thẻ sắp hết hạn: " + day, "The card expires soon: " + day));
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
