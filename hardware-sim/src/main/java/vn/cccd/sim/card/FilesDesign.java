package vn.cccd.sim.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.cccd.sim.bytes.HostileForm;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;

/**
 * What happened to the files after they were signed ({@code files:}).
 *
 * @param changed data groups with one byte changed, so that they can still be read
 * @param removed files that are gone
 * @param unsigned data groups that were put on the card unsigned
 * @param listed what EF.COM lists; nothing for what was signed
 * @param deformed files that harm careless readers
 */
public record FilesDesign(
        SortedSet<Integer> changed,
        Set<FileName> removed,
        SortedSet<Integer> unsigned,
        Optional<SortedSet<Integer>> listed,
        Map<FileName, HostileForm> deformed) {
    private static final List<String> REMOVABLE = Stream.of(FileName.values())
            .filter(file -> file != FileName.CARD_ACCESS)
            .map(Enum::name)
            .toList();

    static FilesDesign read(Form form) throws FormException {
        List<FileName> removed = new ArrayList<>();
        for (Field field : form.all("remove")) {
            if (!REMOVABLE.contains(field.text())) {
                throw field.unknown(REMOVABLE);
            }
            removed.add(FileName.named(field.text()));
        }
        var design = new FilesDesign(
                DataGroupNames.numbers(form, "change"),
                Set.copyOf(removed),
                DataGroupNames.numbers(form, "unsigned"),
                listed(form),
                DataGroupNames.deformed(form.section("deformed")));
        form.refuseOthers();
        return design;
    }

    private static Optional<SortedSet<Integer>> listed(Form form) throws FormException {
        List<Field> fields = form.all("listed");
        if (fields.size() == 1 && fields.getFirst().text().equals("as-signed")) {
            return Optional.empty();
        }
        SortedSet<Integer> numbers = new TreeSet<>();
        for (Field field : fields) {
            numbers.add(DataGroupNames.number(field));
        }
        return Optional.of(numbers);
    }
}
