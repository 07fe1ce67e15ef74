package vn.cccd.kiosk.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What a spreadsheet shows in a cell, as text: dates as Vietnam writes them, times, and numbers with all their digits. A formula counts as the value
 * that was saved with it; an error is empty (ECMA-376 part 1, sections 18.3.1.4 and 18.8.30).
 */
final class XlsxCells {
    private static final int MOST_DIGITS = 30;
    private static final long SECONDS_A_DAY = 24 * 60 * 60;

    /** 31 December 9999, as days since either beginning. */
    private static final double LAST_DAY = 2_958_465;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Days count from here, as if 1900 had been a leap year. */
    private static final LocalDateTime SINCE_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final LocalDateTime SINCE_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

    /** Numbers as the format writes them; a text of a formula that looks like one has zeros in front, or spaces. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");

    private static final Pattern ERROR = Pattern.compile("#(?:N/A|REF!|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!)");

    /** Parts of a format that are no pattern: texts, colours and conditions, single characters, widths and fillings. */
    private static final Pattern NO_PATTERN = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("(?i).*[dy].*");
    private static final Pattern HOUR = Pattern.compile("(?i).*[hs].*");

    private final LocalDateTime beginning;

    /** @param since1904 whether the workbook counts days as old spreadsheets on a Macintosh did */
    XlsxCells(boolean since1904) {
        this.beginning = since1904 ? SINCE_1904 : SINCE_1900;
    }

    String of(Cell cell) {
        return switch (cell.getType()) {
            case ERROR -> "";
            case NUMBER, FORMULA -> value(cell);
            default -> cell.getText();
        };
    }

    private String value(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        if (!NUMBER.matcher(raw).matches()) {
            return cell.getType() == CellType.FORMULA && ERROR.matcher(raw).matches() ? "" : raw;
        }
        String format = NO_PATTERN
                .matcher(Optional.ofNullable(cell.getDataFormatString()).orElse(""))
                .replaceAll("");
        double days = Double.parseDouble(raw);
        boolean moment = days >= 0 && days <= LAST_DAY && !format.startsWith("General");
        if (moment && DAY.matcher(format).matches()) {
            LocalDateTime date = beginning.plusSeconds(Math.round(days * SECONDS_A_DAY));
            return (date.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE : DATE_AND_TIME).format(date);
        }
        return moment && days < 1 && HOUR.matcher(format).matches()
                ? TIME.format(LocalTime.ofSecondOfDay(Math.round(days * SECONDS_A_DAY) % SECONDS_A_DAY))
                : digits(raw);
    }

    /** Never with an exponent: identity numbers are often kept as numbers. */
    private static String digits(String raw) {
        BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
        return Math.abs(number.scale()) > MOST_DIGITS ? raw : number.toPlainString();
    }
}
