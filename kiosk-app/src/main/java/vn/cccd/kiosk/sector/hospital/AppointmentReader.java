package vn.cccd.kiosk.sector.hospital;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.text.Folding;
import vn.cccd.kiosk.text.Language;

/**
 * Understands a list of appointments, whatever the order of its columns. A line that cannot be understood does not keep the others out; it is named
 * as an {@link AppointmentProblem}.
 */
public final class AppointmentReader {
    private static final Pattern NOT_DIGITS = Pattern.compile("[\\s.'’-]");
    private static final Pattern SHORT_ID = Pattern.compile("[0-9]{10,11}");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})(?: [0-9]{1,2}:[0-9]{2})?");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:hHgG.]([0-9]{2}))?(?::[0-9]{2})?");

    private final Table table;
    private final List<Service> services;
    private final Map<IdNumber, List<AppointmentList.Entry>> entries = new HashMap<>();
    private final List<AppointmentProblem> problems = new ArrayList<>();

    private enum Column {
        NUMBER("so dinh danh", "so dinh danh ca nhan", "so cccd", "cccd", "so can cuoc", "id number", "number"),
        SERVICE("dich vu", "phong kham", "khoa", "service", "clinic"),
        DATE("ngay", "ngay hen", "ngay kham", "date"),
        TIME("gio", "gio hen", "gio kham", "time");

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }

        int in(List<String> folded) {
            return headings.stream()
                    .mapToInt(folded::indexOf)
                    .filter(index -> index >= 0)
                    .findFirst()
                    .orElse(-1);
        }
    }

    private AppointmentReader(Table table, List<Service> services) {
        this.table = table;
        this.services = services;
    }

    /**
     * The appointments in {@code table}; empty when it has no columns for number, service and date.
     *
     * @param services those of the site: lines name them by id or by name
     */
    public static Optional<AppointmentList> read(Table table, List<Service> services) {
        AppointmentReader reader = new AppointmentReader(table, services);
        boolean usable = Arrays.stream(Column.values())
                .filter(Predicate.not(Column.TIME::equals))
                .allMatch(column -> reader.index(column) >= 0);
        if (!usable) {
            return Optional.empty();
        }
        table.rows().forEach(reader::add);
        return Optional.of(new AppointmentList(reader.entries, reader.problems));
    }

    private void add(Table.Row row) {
        Optional<IdNumber> number = number(cell(row, Column.NUMBER));
        Optional<Service> service = service(cell(row, Column.SERVICE));
        Optional<LocalDate> day = day(cell(row, Column.DATE));
        String written = cell(row, Column.TIME);
        Optional<LocalTime> time = time(written);
        complain(row, number.isEmpty(), AppointmentProblem.Kind.ID_NUMBER_WRONG);
        complain(row, service.isEmpty(), AppointmentProblem.Kind.SERVICE_UNKNOWN);
        complain(row, day.isEmpty(), AppointmentProblem.Kind.DATE_WRONG);
        complain(row, time.isEmpty() && !written.isEmpty(), AppointmentProblem.Kind.TIME_WRONG);
        if (number.isPresent() && service.isPresent() && day.isPresent() && (time.isPresent() || written.isEmpty())) {
            entries.computeIfAbsent(number.get(), person -> new ArrayList<>())
                    .add(new AppointmentList.Entry(
                            day.get(), new Appointment(service.get().id(), time)));
        }
    }

    private void complain(Table.Row row, boolean wrong, AppointmentProblem.Kind kind) {
        if (wrong) {
            problems.add(new AppointmentProblem(row.line(), kind));
        }
    }

    /** Spreadsheets that keep the number as a number drop its zeros in front. */
    private static Optional<IdNumber> number(String written) {
        String digits = NOT_DIGITS.matcher(written).replaceAll("");
        return IdNumber.parse(
                SHORT_ID.matcher(digits).matches() ? "0".repeat(IdNumber.LENGTH - digits.length()) + digits : digits);
    }

    private Optional<Service> service(String written) {
        String folded = Folding.withoutAccents(written);
        return services.stream()
                .filter(service -> service.id().equals(written)
                        || Folding.withoutAccents(service.name().in(Language.VIETNAMESE))
                                .equals(folded)
                        || Folding.withoutAccents(service.name().in(Language.ENGLISH))
                                .equals(folded))
                .findFirst();
    }

    /** Day before month, as Vietnam writes dates, or ISO 8601; a time behind it, as spreadsheets keep one, belongs to another column. */
    private static Optional<LocalDate> day(String written) {
        Matcher dayFirst = DAY_FIRST.matcher(written);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(written);
        return yearFirst.matches() ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 8:30}, {@code 8h30}, {@code 8h}, {@code 08:30:00}. */
    private static Optional<LocalTime> time(String written) {
        Matcher parts = TIME.matcher(written.replaceAll("[hHgG]$", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            return Optional.of(LocalTime.of(Integer.parseInt(parts.group(1)), minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int index(Column column) {
        return column.in(table.headings().stream().map(Folding::withoutAccents).toList());
    }

    private String cell(Table.Row row, Column column) {
        int index = index(column);
        return index < 0 ? "" : row.cells().get(index).strip();
    }
}
