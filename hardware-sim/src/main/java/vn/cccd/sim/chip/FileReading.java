package vn.cccd.sim.chip;

import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;

/** READ BINARY with even and odd instruction (ISO/IEC 7816-4, 11.3.3). */
final class FileReading {
    private static final int OFFSET_OBJECT = 0x54;
    private static final int DATA_OBJECT = 0x53;
    private static final int SHORT_IDENTIFIER_MASK = 0x1F;

    private final FileSystem files;
    private final int maximumLength;
    private final boolean refusesLongReads;
    private Optional<Position> position = Optional.empty();

    FileReading(FileSystem files, ChipBehaviour behaviour) {
        this.files = files;
        this.maximumLength = behaviour.maximumResponseLength();
        this.refusesLongReads = behaviour.refusesLongReads();
    }

    /** How far into which file the last command came. */
    record Position(int file, int end, int size) {}

    /** Set by a command that read something, until {@link #forgetPosition}. */
    Optional<Position> position() {
        return position;
    }

    void forgetPosition() {
        position = Optional.empty();
    }

    /** INS B0: the offset stands in P1 and P2, or a short identifier in P1 and the offset in P2. */
    Answer even(CommandApdu command, Session session) {
        if ((command.p1() & 0x80) == 0) {
            return read(session.currentFile(), command.parameters(), 0, command, session);
        }
        if ((command.p1() & 0x60) != 0) {
            return Answer.of(Status.WRONG_PARAMETERS);
        }
        Optional<Integer> file = files.byShortIdentifier(command.p1() & SHORT_IDENTIFIER_MASK, session);
        return file.isEmpty() ? Answer.of(Status.FILE_NOT_FOUND) : read(file, command.p2(), 0, command, session);
    }

    /** INS B1: the offset stands in a data object, so that it can go beyond 32 KB. */
    Answer odd(CommandApdu command, Session session) {
        Optional<Bytes> offset = DataObject.parseAll(command.data())
                .filter(objects -> objects.size() == 1)
                .flatMap(objects -> DataObject.find(objects, OFFSET_OBJECT))
                .filter(value -> !value.isEmpty() && value.length() <= 3);
        if (offset.isEmpty()) {
            return Answer.of(Status.WRONG_DATA);
        }
        Optional<Integer> file = session.currentFile();
        if (command.parameters() != 0) {
            int identifier = command.parameters() <= SHORT_IDENTIFIER_MASK
                    ? 0x0100 | command.parameters()
                    : command.parameters();
            file = Optional.of(identifier);
        }
        // The answer's own tag and length count as asked for.
        int wrapping = command.expected() <= 0x7F + 2 ? 2 : command.expected() <= 0xFF + 3 ? 3 : 4;
        Answer plain = read(file, offset.get().toUnsigned().intValue(), wrapping, command, session);
        return plain.data().isEmpty() ? plain : new Answer(Tlv.of(DATA_OBJECT, plain.data()), plain.status());
    }

    private Answer read(Optional<Integer> file, int offset, int wrapping, CommandApdu command, Session session) {
        if (file.isEmpty()) {
            return Answer.of(Status.NO_CURRENT_FILE);
        }
        int status = files.access(file.get(), session);
        if (status != Status.OK) {
            return Answer.of(status);
        }
        boolean tooMuch = refusesLongReads && command.expected() > maximumLength && !command.expectsWhatThereIs();
        if (command.room() <= wrapping || tooMuch) {
            return Answer.of(Status.WRONG_LENGTH);
        }
        session.selectFile(file.get());
        Bytes content = files.content(file.get(), session);
        if (offset >= content.length()) {
            return Answer.of(Status.OFFSET_BEYOND_FILE);
        }
        int room = Math.min(command.room(), maximumLength) - wrapping;
        int end = (int) Math.min(content.length(), (long) offset + room);
        position = Optional.of(new Position(file.get(), end, content.length()));
        boolean cutShort = !command.expectsWhatThereIs() && content.length() - offset < command.expected() - wrapping;
        return new Answer(content.slice(offset, end), cutShort ? Status.END_OF_FILE : Status.OK);
    }
}
