package vn.cccd.sim.chip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.cccd.sim.bytes.Bytes;

/**
 * The files of a chip by identifier (Doc 9303-10, 3 and 4).
 *
 * @param master beside the application: {@code 0x011C} EF.CardAccess, {@code 0x011D} EF.CardSecurity, {@code 0x2F00} EF.DIR,
 *     {@code 0x2F01} EF.ATR/INFO
 * @param application for example {@code 0x0101} DG1, {@code 0x011E} EF.COM, {@code 0x011D} EF.SOD
 */
public record ChipFiles(Map<Integer, Bytes> master, Map<Integer, Bytes> application) {
    public ChipFiles {
        master = Map.copyOf(master);
        application = Map.copyOf(application);
    }

    /** EF.CardAccess, when there is one. */
    public Optional<Bytes> cardAccess() {
        return Optional.ofNullable(master.get(FileName.CARD_ACCESS.identifier()));
    }

    /** The file of the application, none when it is missing. */
    public Optional<Bytes> file(FileName name) {
        return Optional.ofNullable(application.get(name.identifier()));
    }

    /** With one more or another file in the application. */
    public ChipFiles with(FileName name, Bytes content) {
        Map<Integer, Bytes> changed = new HashMap<>(application);
        changed.put(name.identifier(), content);
        return new ChipFiles(master, changed);
    }

    /**
     * With one file changed; EF.CardAccess is meant beside the application, every other file in it.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public ChipFiles changed(FileName name, UnaryOperator<Bytes> change) {
        boolean inMaster = name == FileName.CARD_ACCESS;
        Map<Integer, Bytes> changed = new HashMap<>(inMaster ? master : application);
        if (changed.computeIfPresent(name.identifier(), (identifier, file) -> change.apply(file)) == null) {
            throw new IllegalArgumentException("the card has no file " + name);
        }
        return inMaster ? new ChipFiles(changed, application) : new ChipFiles(master, changed);
    }

    /** With one file of the application less. */
    public ChipFiles without(FileName name) {
        Map<Integer, Bytes> changed = new HashMap<>(application);
        changed.remove(name.identifier());
        return new ChipFiles(master, changed);
    }

    /** With another EF.CardAccess. */
    public ChipFiles withCardAccess(Bytes content) {
        Map<Integer, Bytes> changed = new HashMap<>(master);
        changed.put(FileName.CARD_ACCESS.identifier(), content);
        return new ChipFiles(changed, application);
    }

    /** Counts them: what is in them is nobody's business. */
    @Override
    public String toString() {
        return "ChipFiles[" + master.size() + " + " + application.size() + "]";
    }
}
