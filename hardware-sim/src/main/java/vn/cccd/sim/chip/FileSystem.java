package vn.cccd.sim.chip;

import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.terminal.Authorization;

/** The master file with EF.CardAccess, and the application with its files (Doc 9303-10, 3 and 4). */
final class FileSystem {
    private static final Bytes APPLICATION = Bytes.fromHex("a0000002471001");
    private static final int MASTER_FILE = 0x3F00;
    /** EF.ATR/INFO and EF.DIR, whose identifiers do not end in their short ones. */
    private static final Map<Integer, Integer> MASTER_SHORT_IDENTIFIERS = Map.of(0x01, 0x2F01, 0x1E, 0x2F00);
    /** EF.CVCA, beside the data groups (TR-03110-3, A.6.2); elsewhere the identifier is EF.CardAccess. */
    private static final int AUTHORITIES = 0x011C;

    private final Map<Integer, Bytes> applicationFiles;
    private final Map<Integer, Bytes> masterFiles;
    private final boolean closed;
    private final FileSelection selection;
    private final TerminalAuthentication terminals;

    FileSystem(ChipContents contents, TerminalAuthentication terminals) {
        this.applicationFiles = contents.files().application();
        this.masterFiles = contents.files().master();
        this.closed = contents.access().closed();
        this.selection = contents.behaviour().selection();
        this.terminals = terminals;
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
        if (inApplication(identifier).isEmpty()) {
            return Status.FILE_NOT_FOUND;
        }
        boolean open = session.opened() || !closed;
        return open && granted(identifier, session) ? Status.OK : Status.SECURITY_NOT_SATISFIED;
    }

    /** Fingers and irises are for terminals that have proven their right to them (Doc 9303-11, 7.1). */
    private static boolean granted(int identifier, Session session) {
        Optional<Authorization> rights = session.terminal().flatMap(TerminalProof::granted);
        if (identifier == FileName.DG3.identifier()) {
            return rights.filter(Authorization::fingerprints).isPresent();
        }
        return identifier != FileName.DG4.identifier()
                || rights.filter(Authorization::irises).isPresent();
    }

    /** A file of the application; whom the chip trusts changes in the course of time, unless the issuer has put another file there. */
    private Optional<Bytes> inApplication(int identifier) {
        Optional<Bytes> file = Optional.ofNullable(applicationFiles.get(identifier));
        return file.isEmpty() && identifier == AUTHORITIES ? terminals.authoritiesFile() : file;
    }

    /** The file's bytes, none when there is no such file where the session stands. */
    Bytes content(int identifier, Session session) {
        return session.applicationSelected()
                ? inApplication(identifier).orElse(Bytes.empty())
                : masterFiles.getOrDefault(identifier, Bytes.empty());
    }

    /** The identifier behind a short one (Doc 9303-10, 3.6); none when there is no such file where the session stands. */
    Optional<Integer> byShortIdentifier(int shortIdentifier, Session session) {
        if (session.applicationSelected()) {
            return Optional.of(0x0100 | shortIdentifier)
                    .filter(known -> inApplication(known).isPresent());
        }
        int identifier = MASTER_SHORT_IDENTIFIERS.getOrDefault(shortIdentifier, 0x0100 | shortIdentifier);
        return Optional.of(identifier)
                .filter(known -> masterFiles.containsKey(known) || known == FileName.CARD_ACCESS.identifier());
    }
}
