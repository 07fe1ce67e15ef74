package vn.cccd.sim.chip;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.chip.terminal.CertificateChain;
import vn.cccd.sim.chip.terminal.TrustPoints;

/** Terminal Authentication, version 1: whoever wants fingerprints shows a chain of certificates and signs (TR-03110-1, 3.5; TR-03110-3, B.3). */
final class TerminalAuthentication {
    private static final int KEY_REFERENCE = 0x83;
    private static final int CHALLENGE_LENGTH = 8;

    private final Optional<TrustPoints> trust;
    private final SecureRandom random;

    TerminalAuthentication(ChipContents contents, SecureRandom random) {
        this.trust = contents.keys().terminalTrust().map(TrustPoints::new);
        this.random = random;
    }

    /** EF.CVCA, when there is somebody to trust. */
    Optional<Bytes> authoritiesFile() {
        return trust.map(TrustPoints::file);
    }

    /** The terminal's key of Chip Authentication is known: only now can it prove anything (TR-03110-1, 3.2). */
    void begin(Bytes terminalIdentity, Session session) {
        if (trust.isPresent() && session.chipIdentity().isPresent()) {
            session.terminal(new TerminalProof(
                    session.chipIdentity().get(), terminalIdentity, new CertificateChain(trust.get())));
        }
    }

    /** MSE:Set DST: with whose key the next certificate is signed. */
    Answer chooseIssuer(CommandApdu command, Session session) {
        return named(command, session, proof -> proof.chain()::chooseIssuer);
    }

    /** MSE:Set AT: which terminal is going to sign. */
    Answer chooseTerminal(CommandApdu command, Session session) {
        return named(command, session, proof -> proof::chooseTerminal);
    }

    private interface Choice {
        boolean of(String holder);
    }

    private Answer named(CommandApdu command, Session session, Function<TerminalProof, Choice> choice) {
        if (trust.isEmpty()) {
            return Answer.of(Status.WRONG_PARAMETERS);
        }
        Optional<TerminalProof> proof = session.terminal();
        if (proof.isEmpty()) {
            return Answer.of(Status.SECURITY_NOT_SATISFIED);
        }
        List<DataObject> template = DataObject.parseAll(command.data()).orElse(List.of());
        Optional<String> holder = DataObject.find(template, KEY_REFERENCE)
                .map(name -> new String(name.toArray(), StandardCharsets.ISO_8859_1));
        if (holder.isEmpty()) {
            return Answer.of(Status.WRONG_DATA);
        }
        return choice.apply(proof.get()).of(holder.get()) ? Answer.DONE : Answer.of(Status.REFERENCE_NOT_FOUND);
    }

    /** PSO:Verify Certificate. */
    Answer verifyCertificate(CommandApdu command, Session session) {
        if (trust.isEmpty()) {
            return Answer.of(Status.UNKNOWN_INSTRUCTION);
        }
        if (command.parameters() != 0x00BE) {
            return Answer.of(Status.WRONG_PARAMETERS);
        }
        Optional<TerminalProof> proof = session.terminal();
        if (proof.isEmpty()) {
            return Answer.of(Status.SECURITY_NOT_SATISFIED);
        }
        return switch (proof.get().chain().take(command.data())) {
            case ACCEPTED -> Answer.DONE;
            case NO_ISSUER -> Answer.of(Status.CONDITIONS_NOT_SATISFIED);
            case MALFORMED -> Answer.of(Status.WRONG_DATA);
            case REFUSED -> Answer.of(Status.AUTHENTICATION_FAILED);
        };
    }

    /** GET CHALLENGE, once a terminal is chosen. */
    Answer getChallenge(CommandApdu command, Session session) {
        if (command.expected() != CHALLENGE_LENGTH && !command.expectsWhatThereIs()) {
            return Answer.of(Status.WRONG_LENGTH);
        }
        var bytes = new byte[CHALLENGE_LENGTH];
        random.nextBytes(bytes);
        Bytes challenge = Bytes.copyOf(bytes);
        session.expectResponseTo(challenge);
        return Answer.of(challenge);
    }

    /** EXTERNAL AUTHENTICATE by {@code terminal}: its signature. */
    Answer externalAuthenticate(CommandApdu command, TerminalProof terminal, Session session) {
        Optional<Bytes> challenge = session.takeChallenge();
        if (challenge.isEmpty()) {
            return Answer.of(Status.CONDITIONS_NOT_SATISFIED);
        }
        return terminal.prove(challenge.get(), command.data()) ? Answer.DONE : Answer.of(Status.AUTHENTICATION_FAILED);
    }
}
