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
    private static final int EVEN_END = 0x8000;

    private final ChipLengths lengths;
    private final FileSelection selection;
    private Optional<Position> position = Optional.empty();

    FileReading(FileSystem files, ChipBehaviour behaviour) {
        this.files = files;
        this.lengths = behaviour.lengths();
        this.selection = behaviour.selection();
    }

    /** From where to where of which file the last command read. */
    record Position(int file, int start, int end, int size) {}

    /** Set by a command that read something, until {@link #forgetPosition}. */
    Optional<Position> position() {
        return position;
    }

    void forgetPosition() {
        position = Optional.empty();
    }

    /** INS B0: the offset stands in P1 and P2, or a short identifier in P1 and the offset in P2. */
    Answer even(CommandApdu command, Session session) {
        int end = selection.oddReads() == OddReads.REQUIRED_BEYOND_32K ? EVEN_END : Integer.MAX_VALUE;
        if ((command.p1() & 0x80) == 0) {
            return read(session.currentFile(), new Range(command.parameters(), end, 0), command, session);
        }
        if (selection.shortIdentifierStatus() != Status.OK) {
            return Answer.of(selection.shortIdentifierStatus());
        }
        if ((command.p1() & 0x60) != 0) {
            return Answer.of(Status.WRONG_PARAMETERS);
        }
        Optional<Integer> file = files.byShortIdentifier(command.p1() & SHORT_IDENTIFIER_MASK, session);
        return file.isEmpty()
                ? Answer.of(Status.FILE_NOT_FOUND)
                : read(file, new Range(command.p2(), end, 0), command, session);
    }

    /** INS B1: the offset stands in a data object, so that it can go beyond 32 KB. */
    Answer odd(CommandApdu command, Session session) {
        if (selection.oddReads() == OddReads.UNKNOWN) {
            return Answer.of(Status.UNKNOWN_INSTRUCTION);
        }
        Optional<Bytes> offset = DataObject.parseAll(command.data())
                .filter(objects -> objects.size() == 1)
                .flatMap(objects -> DataObject.find(objects, OFFSET_OBJECT))
                .filter(value -> !value.isEmpty() && value.length() <= 3);
        if (offset.isEmpty()) {
            return Answer.of(Status.WRONG_DATA);
        }
        Optional<Integer> file = session.currentFile();
        if (command.parameters() != 0) {
            boolean isShort = command.parameters() <= SHORT_IDENTIFIER_MASK;
            if (isShort && selection.shortIdentifierStatus() != Status.OK) {
                return Answer.of(selection.shortIdentifierStatus());
            }
            file = isShort ? files.byShortIdentifier(command.parameters(), session) : Optional.of(command.parameters());
            if (file.isEmpty()) {
                return Answer.of(Status.FILE_NOT_FOUND);
            }
        }
        // The answer's own tag and length count as asked for.
        int wrapping = command.expected() <= 0x7F + 2 ? 2 : command.expected() <= 0xFF + 3 ? 3 : 4;
        var range = new Range(offset.get().toUnsigned().intValue(), Integer.MAX_VALUE, wrapping);
        Answer plain = read(file, range, command, session);
        return plain.data().isEmpty() ? plain : new Answer(Tlv.of(DATA_OBJECT, plain.data()), plain.status());
    }

    /** Where a read begins, where it ends at the latest, and how many bytes of the answer are not the file's. */
    private record Range(int offset, int limit, int wrapping) {}

    private Answer read(Optional<Integer> file, Range range, CommandApdu command, Session session) {
        if (file.isEmpty()) {
            return Answer.of(Status.NO_CURRENT_FILE);
        }
        int status = files.access(file.get(), session);
        if (status != Status.OK) {
            return Answer.of(status);
        }
        if (command.room() <= range.wrapping()) {
            return Answer.of(Status.WRONG_LENGTH);
        }
        session.selectFile(file.get());
        Bytes content = files.content(file.get(), session);
        if (range.offset() >= content.length()) {
            return Answer.of(Status.OFFSET_BEYOND_FILE);
        }
        int left = content.length() - range.offset();
        Optional<Integer> refusal = refusal(command, left, range.wrapping());
        if (refusal.isPresent()) {
            return Answer.of(refusal.get());
        }
        int most = Math.min(command.room(), lengths.maximumResponse()) - range.wrapping();
        int end = (int) Math.min(Math.min(content.length(), range.limit()), (long) range.offset() + most);
        position = Optional.of(new Position(file.get(), range.offset(), end, content.length()));
        return new Answer(content.slice(range.offset(), end), status(command, left + range.wrapping()));
    }

    /** The status word of a read that brings nothing because of how much it asks for. */
    private Optional<Integer> refusal(CommandApdu command, int left, int wrapping) {
        int most = lengths.maximumResponse();
        if (command.expected() > most) {
            boolean exactly = !command.expectsWhatThereIs();
            Optional<Integer> tooLong = switch (lengths.longRead()) {
                case LESS, LESS_WITH_WARNING -> Optional.empty();
                case REFUSED -> exactly ? Optional.of(Status.WRONG_LENGTH) : Optional.empty();
                case REFUSED_STRICTLY -> Optional.of(Status.WRONG_LENGTH);
                case EXACT_LENGTH ->
                    exactly ? Optional.of(exactLength(Math.min(most, left + wrapping))) : Optional.empty();
            };
            if (tooLong.isPresent()) {
                return tooLong;
            }
        }
        if (!overTheEnd(command, left + wrapping)) {
            return Optional.empty();
        }
        return switch (lengths.endOfFile()) {
            case WARNING, SILENT -> Optional.empty();
            case EXACT_LENGTH -> Optional.of(exactLength(left + wrapping));
            case REFUSED -> Optional.of(Status.OFFSET_BEYOND_FILE);
        };
    }

    private static int exactLength(int length) {
        return length > 0x100 ? Status.WRONG_LENGTH : Status.EXACT_LENGTH | (length & 0xFF);
    }

    private int status(CommandApdu command, int available) {
        boolean warned = overTheEnd(command, available) && lengths.endOfFile() == EndOfFile.WARNING;
        boolean cut = !command.expectsWhatThereIs()
                && command.expected() > lengths.maximumResponse()
                && lengths.longRead() == LongRead.LESS_WITH_WARNING;
        return warned || cut ? Status.END_OF_FILE : Status.OK;
    }

    private static boolean overTheEnd(CommandApdu command, int available) {
        return !command.expectsWhatThereIs() && available < command.expected();
    }
}
