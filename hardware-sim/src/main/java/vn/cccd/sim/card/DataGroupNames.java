package vn.cccd.sim.card;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cccd.sim.bytes.HostileForm;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;

/** Data groups in files: {@code DG1} to {@code DG16}. */
final class DataGroupNames {
    private static final List<String> NAMES =
            IntStream.rangeClosed(1, 16).mapToObj(number -> "DG" + number).toList();

    private DataGroupNames() {}

    static int number(Field field) throws FormException {
        int index = NAMES.indexOf(field.text());
        if (index < 0) {
            throw field.unknown(NAMES);
        }
        return index + 1;
    }

    /** All of a list; none when it is not there. */
    static SortedSet<Integer> numbers(Form form, String key) throws FormException {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (Field field : form.all(key)) {
            numbers.add(number(field));
        }
        return numbers;
    }

    /** Files and what becomes of them, such as {@code DG2: length-2gb}. */
    static Map<FileName, HostileForm> deformed(Form form) throws FormException {
        Map<FileName, HostileForm> deformed = new EnumMap<>(FileName.class);
        for (Map.Entry<String, Field> entry : form.everything().entrySet()) {
            FileName file = Stream.of(FileName.values())
                    .filter(name -> name != FileName.CARD_ACCESS && name.name().equals(entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> entry.getValue().wrong("a file is called DG1 to DG16, COM or SOD"));
            deformed.put(file, entry.getValue().explained(HostileForm::named));
        }
        return deformed;
    }

    /** The file of data group {@code number}. */
    static FileName file(int number) {
        return FileName.named("DG" + number);
    }
}
