package vn.cccd.sim.chip;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** The master file with EF.CardAccess, and the application with its files (Doc 9303-10, 3 and 4). */
final class FileSystem {
    private static final Bytes APPLICATION = Bytes.fromHex("a0000002471001");
    private static final int MASTER_FILE = 0x3F00;
    /** EF.ATR/INFO and EF.DIR, whose identifiers do not end in their short ones. */
    private static final Map<Integer, Integer> MASTER_SHORT_IDENTIFIERS = Map.of(0x01, 0x2F01, 0x1E, 0x2F00);
    /** Finger and iris need Terminal Authentication, which no kiosk is allowed. */
    private static final Set<Integer> CLOSED = Set.of(FileName.DG3.identifier(), FileName.DG4.identifier());

    private final Map<Integer, Bytes> applicationFiles;
    private final Map<Integer, Bytes> masterFiles;
    private final boolean closed;
    private final FileSelection selection;

    FileSystem(ChipContents contents) {
        this.applicationFiles = contents.files().application();
        this.masterFiles = contents.files().master();
        this.closed = contents.access().closed();
        this.selection = contents.behaviour().selection();
    }

    /** SELECT (ISO/IEC 7816-4, 11.2.2). */
    Answer select(CommandApdu command, Session session) {
        return switch (command.p1()) {
            case 0x00, 0x02 -> selectByIdentifier(command, session);
            case 0x04 -> selectApplication(command, session);
            default -> Answer.of(Status.WRONG_PARAMETERS);
        };
    }

    private static Answer selectApplication(CommandApdu command, Session session) {
        if (!command.data().equals(APPLICATION)) {
            return Answer.of(Status.FILE_NOT_FOUND);
        }
        session.selectApplication();
        return Answer.DONE;
    }

    private Answer selectByIdentifier(CommandApdu command, Session session) {
        if (command.data().length() != 2 && !(command.data().isEmpty() && command.p1() == 0x00)) {
            return Answer.of(Status.WRONG_LENGTH);
        }
        int identifier = command.data().isEmpty()
                ? MASTER_FILE
                : command.data().toUnsigned().intValue();
        if (identifier == MASTER_FILE) {
            if (selection.masterFileStatus() == Status.OK) {
                session.selectMasterFile();
            }
            return Answer.of(selection.masterFileStatus());
        }
        int status = access(identifier, session);
        if (status != Status.OK) {
            return Answer.of(status);
        }
        session.selectFile(identifier);
        boolean withControlInformation = command.p2() == 0x00 && command.expected() > 0;
        return withControlInformation
                ? Answer.of(controlInformation(identifier, content(identifier, session)))
                : Answer.DONE;
    }

    /** Size and identifier, as much of ISO/IEC 7816-4, 7.4 as anybody asks of a document. */
    private static Bytes controlInformation(int identifier, Bytes file) {
        int size = file.length();
        return Tlv.of(
                0x6F, Tlv.of(0x80, Bytes.of(size >> 8, size)), Tlv.of(0x83, Bytes.of(identifier >> 8, identifier)));
    }

    /** Whether the file may be read now: the status that a command on it ends with. */
    int access(int identifier, Session session) {
        if (!session.applicationSelected()) {
            if (identifier == FileName.CARD_ACCESS.identifier() && selection.cardAccessStatus() != Status.OK) {
                return selection.cardAccessStatus();
            }
            return masterFiles.containsKey(identifier) ? Status.OK : Status.FILE_NOT_FOUND;
        }
        if (!applicationFiles.containsKey(identifier)) {
            return Status.FILE_NOT_FOUND;
        }
        boolean open = session.opened() || !closed;
        return open && !CLOSED.contains(identifier) ? Status.OK : Status.SECURITY_NOT_SATISFIED;
    }

    /** The file's bytes, none when there is no such file where the session stands. */
    Bytes content(int identifier, Session session) {
        var files = session.applicationSelected() ? applicationFiles : masterFiles;
        return files.getOrDefault(identifier, Bytes.empty());
    }

    /** The identifier behind a short one (Doc 9303-10, 3.6); none when there is no such file where the session stands. */
    Optional<Integer> byShortIdentifier(int shortIdentifier, Session session) {
        if (session.applicationSelected()) {
            return Optional.of(0x0100 | shortIdentifier).filter(applicationFiles::containsKey);
        }
        int identifier = MASTER_SHORT_IDENTIFIERS.getOrDefault(shortIdentifier, 0x0100 | shortIdentifier);
        return Optional.of(identifier)
                .filter(known -> masterFiles.containsKey(known) || known == FileName.CARD_ACCESS.identifier());
    }
}
