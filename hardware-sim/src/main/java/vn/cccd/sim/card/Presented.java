package vn.cccd.sim.card;

import vn.cccd.sim.chip.MrzKey;
import vn.cccd.sim.person.BirthDate;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;

/** What the reader is given to open the card with ({@code presented:}). */
public enum Presented {
    /** The number of twelve digits, typed. */
    NUMBER,
    /** The last six digits, typed. */
    CAN,
    /** The machine-readable zone. */
    MRZ,
    /** The text of the code on the card. */
    CODE,
    WRONG_NUMBER,
    WRONG_CAN,
    WRONG_MRZ,
    /** The code on somebody else's card. */
    CODE_OF_ANOTHER_PERSON,
    /** The card's own code with another number that ends alike, so that it opens the chip. */
    CODE_WITH_OTHER_NUMBER,
    /** The card's own code with another name. */
    CODE_WITH_OTHER_NAME,
    /** The card's own code with another date of birth. */
    CODE_WITH_OTHER_BIRTH_DATE;

    /** One key in the form in which a reader takes it. */
    public sealed interface Key {
        record WholeNumber(String digits) implements Key {
            @Override
            public String toString() {
                return "WholeNumber[…]";
            }
        }

        record Can(String digits) implements Key {
            @Override
            public String toString() {
                return "Can[…]";
            }
        }

        record Zone(MrzKey fields) implements Key {}

        record Code(String text) implements Key {
            @Override
            public String toString() {
                return "Code[…]";
            }
        }
    }

    /**
     * The key itself.
     *
     * @param holder the person as the card has them
     * @param zone what the document's machine-readable zone gives
     */
    Key of(Citizen holder, MrzKey zone) {
        return switch (this) {
            case NUMBER -> new Key.WholeNumber(holder.number());
            case CAN -> new Key.Can(holder.can());
            case MRZ -> new Key.Zone(zone);
            case CODE -> new Key.Code(holder.cardQrText());
            case WRONG_NUMBER -> new Key.WholeNumber(otherEnding(holder.number()));
            case WRONG_CAN -> new Key.Can(otherEnding(holder.can()));
            case WRONG_MRZ ->
                new Key.Zone(new MrzKey(otherEnding(zone.documentNumber()), zone.birthDate(), zone.expiryDate()));
            case CODE_OF_ANOTHER_PERSON -> new Key.Code(another(holder).cardQrText());
            case CODE_WITH_OTHER_NUMBER ->
                new Key.Code(edited(holder, otherMiddle(holder.number()), holder.fullName(), holder.birthDate()));
            case CODE_WITH_OTHER_NAME ->
                new Key.Code(edited(holder, holder.number(), another(holder).fullName(), holder.birthDate()));
            case CODE_WITH_OTHER_BIRTH_DATE ->
                new Key.Code(edited(holder, holder.number(), holder.fullName(), otherYear(holder.birthDate())));
        };
    }

    private static Citizen another(Citizen holder) {
        Citizen usual = Citizens.TRAN_THI_NGOC_DIEM;
        return usual.number().equals(holder.number()) ? Citizens.DUOM : usual;
    }

    private static String edited(Citizen holder, String number, String name, BirthDate birthDate) {
        return new Citizen(
                        holder.slug(),
                        number,
                        name,
                        birthDate,
                        holder.sex(),
                        holder.particulars(),
                        holder.family(),
                        holder.card(),
                        holder.oldNumber(),
                        holder.chipSerial())
                .cardQrText();
    }

    private static String otherEnding(String digits) {
        int last = digits.length() - 1;
        return digits.substring(0, last) + (digits.charAt(last) == '1' ? '2' : '1');
    }

    /** Still an invented number, and its last six digits, the access number, are the same. */
    private static String otherMiddle(String number) {
        return number.substring(0, 5) + (number.charAt(5) == '1' ? '2' : '1') + number.substring(6);
    }

    private static BirthDate otherYear(BirthDate date) {
        return new BirthDate(date.year() - 4, date.month(), date.day());
    }
}
