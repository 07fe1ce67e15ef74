package vn.cccd.kiosk.sector.drivingtest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.table.Table;

/**
 * Understands a list of candidates, whatever the order of its columns. A line that cannot be understood does not keep the others out; it is named
 * as a {@link RosterProblem}.
 */
public final class RosterReader {
    private static final Pattern SHORT_ID = Pattern.compile("[0-9]{10,11}");
    private static final Pattern NOT_DIGITS = Pattern.compile("[\\s.'’-]");
    private static final Pattern DATE = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{4})");

    private final Table table;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<RosterProblem> problems = new ArrayList<>();
    private final Set<List<String>> places = new HashSet<>();
    private final Set<Exam> exams = new HashSet<>();

    private RosterReader(Table table) {
        this.table = table;
    }

    /**
     * The roster in {@code table}.
     *
     * @throws RosterException when it has not the columns of a list, or nobody is left on it
     */
    public static RosterReading read(Table table) throws RosterException {
        List<Column> missing = Column.missingIn(table.headings());
        if (!missing.isEmpty()) {
            throw RosterException.without(missing);
        }
        RosterReader reader = new RosterReader(table);
        table.rows().forEach(reader::add);
        if (reader.candidates.isEmpty()) {
            throw RosterException.ofNobody(reader.problems);
        }
        return new RosterReading(new Roster(reader.candidates), reader.problems);
    }

    private void add(Table.Row row) {
        int before = problems.size();
        String number = cell(row, Column.NUMBER);
        String name = cell(row, Column.FULL_NAME);
        String licenceClass = cell(row, Column.LICENCE_CLASS);
        String session = cell(row, Column.SESSION);
        List<String> place = List.of(session, number);
        Optional<IdNumber> id = id(row);
        Optional<Exam> exam = id.map(person -> new Exam(person, licenceClass));
        Optional<BirthDate> birthDate = birthDate(row);
        complain(row, number.isEmpty(), RosterProblem.Kind.NO_NUMBER);
        complain(row, name.isEmpty(), RosterProblem.Kind.NO_NAME);
        complain(row, licenceClass.isEmpty(), RosterProblem.Kind.NO_CLASS);
        complain(row, places.contains(place), RosterProblem.Kind.NUMBER_TWICE);
        complain(row, exam.filter(exams::contains).isPresent(), RosterProblem.Kind.PERSON_TWICE);
        boolean understood = problems.subList(before, problems.size()).stream()
                .noneMatch(problem -> problem.kind().leftOut());
        if (understood && id.isPresent() && exam.isPresent()) {
            places.add(place);
            exams.add(exam.get());
            candidates.add(new Candidate(number, id.get(), name, birthDate, licenceClass, session));
        }
    }

    private void complain(Table.Row row, boolean wrong, RosterProblem.Kind kind) {
        if (wrong) {
            problems.add(new RosterProblem(row.line(), kind));
        }
    }

    private Optional<IdNumber> id(Table.Row row) {
        String digits = NOT_DIGITS.matcher(cell(row, Column.ID_NUMBER)).replaceAll("");
        if (SHORT_ID.matcher(digits).matches()) {
            complain(row, true, RosterProblem.Kind.ZEROS_RESTORED);
            digits = "0".repeat(IdNumber.LENGTH - digits.length()) + digits;
        }
        Optional<IdNumber> id = IdNumber.parse(digits);
        complain(row, id.isEmpty(), RosterProblem.Kind.ID_NUMBER_WRONG);
        return id;
    }

    private Optional<BirthDate> birthDate(Table.Row row) {
        String written = cell(row, Column.BIRTH_DATE);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<BirthDate> date = BirthDate.parse(iso(written));
        complain(row, date.isEmpty(), RosterProblem.Kind.BIRTH_DATE_WRONG);
        return date;
    }

    /** Day before month, as Vietnam writes dates; a year alone or ISO 8601 stays. */
    private static String iso(String written) {
        Matcher date = DATE.matcher(written);
        if (date.matches()) {
            return date.group(3) + "-" + twoDigits(date.group(2)) + "-" + twoDigits(date.group(1));
        }
        Matcher month = MONTH.matcher(written);
        return month.matches() ? month.group(2) + "-" + twoDigits(month.group(1)) : written;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private String cell(Table.Row row, Column column) {
        int index = column.in(table.headings());
        return index < 0 ? "" : row.cells().get(index).strip();
    }
}
