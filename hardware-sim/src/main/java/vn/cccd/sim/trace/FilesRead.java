package vn.cccd.sim.trace;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** Follows the plain SELECT and READ BINARY commands of a conversation, and so knows which bytes of which file an answer holds. */
final class FilesRead {
    private static final int SHORT_IDENTIFIER = 0x80;
    private static final int SHORT_IDENTIFIERS = 0x1F;
    private static final int MASTER = 0x3F00;
    private static final Bytes SUCCESS = Bytes.of(0x90, 0x00);

    /** Short identifiers are the last byte of the long ones (Doc 9303-10, 3.5). */
    private static final int ELEMENTARY_FILES = 0x0100;

    /** The same identifier stands for different files in the master file and in an application. */
    private record FileKey(boolean inApplication, int identifier) {}

    private record Piece(FileContent file, int offset) {}

    private final Map<FileKey, FileContent> files = new HashMap<>();
    private final Map<Integer, Piece> pieces = new HashMap<>();
    private boolean inApplication;
    private Optional<FileKey> selected = Optional.empty();

    void reset() {
        inApplication = false;
        selected = Optional.empty();
    }

    /** To be called with every plain command and its answer; {@code position} is the answer's. */
    void exchanged(CommandParts command, Bytes answer, int position) {
        if (answer.length() < 2) {
            return;
        }
        Bytes data = answer.first(answer.length() - 2);
        boolean success = answer.from(data.length()).equals(SUCCESS);
        switch (command.instruction()) {
            case Instruction.SELECT -> selected(command, success);
            case Instruction.READ_BINARY -> read(command, data, success, position);
            default -> {}
        }
    }

    private void selected(CommandParts command, boolean success) {
        boolean byName = command.p1() == 0x04;
        int identifier =
                command.data().length() == 2 ? command.data().toUnsigned().intValue() : MASTER;
        if (!success) {
            selected = Optional.empty();
        } else if (byName || identifier == MASTER) {
            inApplication = byName;
            selected = Optional.empty();
        } else {
            selected = Optional.of(new FileKey(inApplication, identifier));
        }
    }

    private void read(CommandParts command, Bytes data, boolean success, int position) {
        int offset = command.p2();
        if (command.p1() < SHORT_IDENTIFIER) {
            offset |= command.p1() << 8;
        } else if (success) {
            selected = Optional.of(new FileKey(inApplication, ELEMENTARY_FILES | (command.p1() & SHORT_IDENTIFIERS)));
        } else {
            return;
        }
        if (selected.isPresent()) {
            FileContent file = files.computeIfAbsent(selected.get(), key -> new FileContent(values(key)));
            file.add(offset, data);
            pieces.put(position, new Piece(file, offset));
        }
    }

    private static Optional<KeptValues> values(FileKey key) {
        return switch (key.identifier()) {
            // EF.CardAccess, EF.CardSecurity, EF.DIR, EF.ATR/INFO (Doc 9303-10, 3.11)
            case 0x011C -> Optional.of(KeptValues.ALGORITHMS);
            case 0x011D -> Optional.of(KeptValues.ALGORITHMS);
            case 0x2F00, 0x2F01 -> Optional.of(KeptValues.NONE);
            case 0x011E -> Optional.of(KeptValues.LISTS);
            // DG14 and DG15; the other data groups describe the person
            case 0x010E, 0x010F -> Optional.of(KeptValues.ALGORITHMS);
            default ->
                key.identifier() > ELEMENTARY_FILES && key.identifier() <= ELEMENTARY_FILES + 16
                        ? Optional.of(KeptValues.NONE)
                        : Optional.empty();
        };
    }

    /** The positions that may stay in the data of this answer; nothing when it holds no part of a file. */
    Optional<BitSet> mask(int position, int length) {
        return Optional.ofNullable(pieces.get(position))
                .map(piece -> piece.file().mask().get(piece.offset(), piece.offset() + length));
    }
}
