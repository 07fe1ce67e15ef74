package vn.cccd.sim.card;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.FileName;

/** Does to signed files what somebody who holds no signing key can do. */
final class Tampering {
    private Tampering() {}

    /**
     * The files as they lie on the chip in the end.
     *
     * @param contents of data groups that were not signed, by number
     */
    static Map<FileName, Bytes> with(Map<FileName, Bytes> signed, FilesDesign design, IntFunction<Bytes> contents) {
        Map<FileName, Bytes> files = new HashMap<>(signed);
        for (int number : design.changed()) {
            files.computeIfPresent(DataGroupNames.file(number), (name, file) -> Forgery.of(number, file));
        }
        for (int number : design.unsigned()) {
            files.put(DataGroupNames.file(number), contents.apply(number));
        }
        design.deformed().forEach((name, form) -> files.computeIfPresent(name, (same, file) -> form.applyTo(file)));
        files.keySet().removeAll(design.removed());
        return files;
    }
}
