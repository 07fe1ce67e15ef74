package vn.cccd.qr;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import vn.cccd.qr.QrPayload.CardQr;
import vn.cccd.qr.QrPayload.Sex;

/**
 * What does not fit together in a card's text. Information for a clerk, never a reason to refuse: since 2024-07-01 the inner structure of
 * the number is no rule. The names are stable.
 */
public enum CardRemark {
    /** The number's century digit belongs to the other sex. */
    NUMBER_SEX_DIFFERS,
    /** The number's century and year digits are not those of the birth date. */
    NUMBER_BIRTH_YEAR_DIFFERS,
    /** The old number is the number itself. */
    OLD_NUMBER_IS_THE_NUMBER,
    BORN_IN_THE_FUTURE,
    ISSUED_IN_THE_FUTURE,
    ISSUED_BEFORE_BIRTH,
    /** Cards of these forms exist since 2021. */
    ISSUED_BEFORE_2021,
    ISSUE_DATE_MISSING,
    SEX_NOT_READABLE;

    private static final int CENTURY_DIGIT = 3;
    private static final int FIRST_YEAR_OF_CARDS = 2021;

    /** The remarks on {@code card} as of {@code today}. */
    public static Set<CardRemark> on(CardQr card, LocalDate today) {
        Set<CardRemark> remarks = EnumSet.noneOf(CardRemark.class);
        onNumber(card, remarks);
        onDates(card, today, remarks);
        if (card.sex() == Sex.UNSPECIFIED) {
            remarks.add(SEX_NOT_READABLE);
        }
        return remarks;
    }

    private static void onNumber(CardQr card, Set<CardRemark> remarks) {
        int digit = card.number().charAt(CENTURY_DIGIT) - '0';
        int year = 1900
                + 100 * (digit / 2)
                + Integer.parseInt(card.number().substring(CENTURY_DIGIT + 1, CENTURY_DIGIT + 3));
        if (card.sex() != Sex.UNSPECIFIED && (digit % 2 == 0) != (card.sex() == Sex.MALE)) {
            remarks.add(NUMBER_SEX_DIFFERS);
        }
        if (year != card.birthDate().year()) {
            remarks.add(NUMBER_BIRTH_YEAR_DIFFERS);
        }
        if (card.oldNumber().filter(card.number()::equals).isPresent()) {
            remarks.add(OLD_NUMBER_IS_THE_NUMBER);
        }
    }

    private static void onDates(CardQr card, LocalDate today, Set<CardRemark> remarks) {
        if (card.birthDate().earliest().isAfter(today)) {
            remarks.add(BORN_IN_THE_FUTURE);
        }
        if (card.issueDate().isEmpty()) {
            remarks.add(ISSUE_DATE_MISSING);
            return;
        }
        LocalDate issued = card.issueDate().get().earliest();
        if (issued.isAfter(today)) {
            remarks.add(ISSUED_IN_THE_FUTURE);
        }
        if (issued.isBefore(card.birthDate().earliest())) {
            remarks.add(ISSUED_BEFORE_BIRTH);
        }
        if (issued.getYear() < FIRST_YEAR_OF_CARDS) {
            remarks.add(ISSUED_BEFORE_2021);
        }
    }
}
