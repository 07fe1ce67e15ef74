package vn.cccd.sim.chip;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;

/** Which part of the chip carries out which plain command. */
final class Instructions {
    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int PERFORM_SECURITY_OPERATION = 0x2A;
    private static final int EXTERNAL_AUTHENTICATE = 0x82;
    private static final int GET_CHALLENGE = 0x84;
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private static final int INTERNAL_AUTHENTICATE = 0x88;
    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int READ_BINARY_ODD = 0xB1;

    private static final int SET_PACE = 0xC1A4;
    private static final int SET_CHIP_AUTHENTICATION = 0x41A4;
    private static final int SET_KEY_AGREEMENT = 0x41A6;
    private static final int SET_CERTIFICATE_ISSUER = 0x81B6;
    private static final int SET_TERMINAL = 0x81A4;

    private final FileSystem files;
    private final FileReading reading;
    private final BasicAccess basicAccess;
    private final Pace pace;
    private final ChipAuthentication chipAuthentication;
    private final ActiveAuthentication activeAuthentication;
    private final TerminalAuthentication terminalAuthentication;

    Instructions(ChipContents contents, SecureRandom random) {
        this.terminalAuthentication = new TerminalAuthentication(contents, random);
        this.files = new FileSystem(contents, terminalAuthentication);
        this.reading = new FileReading(files, contents.behaviour());
        this.basicAccess = new BasicAccess(contents, random);
        this.pace = new Pace(contents, terminalAuthentication, random);
        this.chipAuthentication = new ChipAuthentication(contents, terminalAuthentication);
        this.activeAuthentication = new ActiveAuthentication(contents, random);
    }

    /** How far the last command read, when it read. */
    Optional<FileReading.Position> position() {
        return reading.position();
    }

    Answer carryOut(CommandApdu command, Session session) {
        reading.forgetPosition();
        int ins = command.ins();
        if ((command.cla() & ~0x10) != 0 || (command.chained() && ins != GENERAL_AUTHENTICATE)) {
            return Answer.of(Status.UNKNOWN_CLASS);
        }
        if (ins != EXTERNAL_AUTHENTICATE) {
            session.takeChallenge();
        }
        if (ins != GENERAL_AUTHENTICATE) {
            session.endAuthentication();
        }
        return switch (ins) {
            case SELECT -> files.select(command, session);
            case READ_BINARY -> reading.even(command, session);
            case READ_BINARY_ODD -> reading.odd(command, session);
            case GET_CHALLENGE -> getChallenge(command, session);
            case EXTERNAL_AUTHENTICATE -> externalAuthenticate(command, session);
            case INTERNAL_AUTHENTICATE -> activeAuthentication.internalAuthenticate(command, session);
            case MANAGE_SECURITY_ENVIRONMENT -> manageSecurityEnvironment(command, session);
            case PERFORM_SECURITY_OPERATION -> terminalAuthentication.verifyCertificate(command, session);
            case GENERAL_AUTHENTICATE -> generalAuthenticate(command, session);
            default -> Answer.of(Status.UNKNOWN_INSTRUCTION);
        };
    }

    /** For a terminal that has been chosen to sign, otherwise for Basic Access Control. */
    private Answer getChallenge(CommandApdu command, Session session) {
        return chosenTerminal(session).isPresent()
                ? terminalAuthentication.getChallenge(command, session)
                : basicAccess.getChallenge(command, session);
    }

    private Answer externalAuthenticate(CommandApdu command, Session session) {
        return chosenTerminal(session)
                .map(terminal -> terminalAuthentication.externalAuthenticate(command, terminal, session))
                .orElseGet(() -> basicAccess.externalAuthenticate(command, session));
    }

    private static Optional<TerminalProof> chosenTerminal(Session session) {
        return session.terminal().filter(TerminalProof::terminalChosen);
    }

    private Answer manageSecurityEnvironment(CommandApdu command, Session session) {
        return switch (command.parameters()) {
            case SET_PACE -> pace.choose(command, session);
            case SET_CHIP_AUTHENTICATION -> chipAuthentication.choose(command, session);
            case SET_KEY_AGREEMENT -> chipAuthentication.agreeAtOnce(command, session);
            case SET_CERTIFICATE_ISSUER -> terminalAuthentication.chooseIssuer(command, session);
            case SET_TERMINAL -> terminalAuthentication.chooseTerminal(command, session);
            default -> Answer.of(Status.WRONG_PARAMETERS);
        };
    }

    private static Answer generalAuthenticate(CommandApdu command, Session session) {
        Optional<GeneralAuthentication> protocol = session.authentication();
        if (protocol.isEmpty()) {
            return Answer.of(Status.CONDITIONS_NOT_SATISFIED);
        }
        Optional<List<DataObject>> dynamicData = dynamicData(command.data());
        Answer answer = dynamicData.isEmpty()
                ? Answer.of(Status.WRONG_DATA)
                : protocol.get().step(dynamicData.get(), !command.chained());
        if (answer.status() != Status.OK) {
            session.endAuthentication();
        }
        return answer;
    }

    private static Optional<List<DataObject>> dynamicData(Bytes data) {
        return DataObject.parseAll(data)
                .filter(objects -> objects.size() == 1)
                .flatMap(objects -> DataObject.find(objects, 0x7C))
                .flatMap(DataObject::parseAll);
    }
}
