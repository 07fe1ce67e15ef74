package vn.cccd.sim.chip;

import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** What the chip remembers between two commands; gone with the field. */
final class Session {
    private boolean applicationSelected;
    private boolean opened;
    private Optional<Integer> currentFile = Optional.empty();
    private Optional<SecureMessaging> messaging = Optional.empty();
    private Optional<SecureMessaging> upcoming = Optional.empty();
    private Optional<Bytes> challenge = Optional.empty();
    private Optional<GeneralAuthentication> authentication = Optional.empty();
    private Optional<Bytes> chipIdentity = Optional.empty();
    private Optional<TerminalProof> terminal = Optional.empty();

    boolean applicationSelected() {
        return applicationSelected;
    }

    void selectApplication() {
        applicationSelected = true;
        currentFile = Optional.empty();
    }

    void selectMasterFile() {
        applicationSelected = false;
        currentFile = Optional.empty();
    }

    /** The terminal knows a password, and everything since was protected. */
    boolean opened() {
        return opened;
    }

    Optional<Integer> currentFile() {
        return currentFile;
    }

    void selectFile(int identifier) {
        currentFile = Optional.of(identifier);
    }

    Optional<SecureMessaging> messaging() {
        return messaging;
    }

    /** From the next command on; the answer to this one is still protected as its command was. */
    void protectWith(SecureMessaging next) {
        upcoming = Optional.of(next);
    }

    /** The answer is on its way. */
    void answered() {
        if (upcoming.isPresent()) {
            messaging = upcoming;
            opened = true;
            upcoming = Optional.empty();
        }
    }

    /** A plain command or a broken one ends the protected conversation, if there was one: access has to be gained again. */
    void endMessaging() {
        if (messaging.isPresent()) {
            messaging = Optional.empty();
            chipIdentity = Optional.empty();
            terminal = Optional.empty();
            opened = false;
            currentFile = Optional.empty();
        }
    }

    /** What the terminal knows this chip by since it opened it. */
    Optional<Bytes> chipIdentity() {
        return chipIdentity;
    }

    /** A password opened the chip: whatever the terminal has proven before is void. */
    void identifyChip(Bytes identity) {
        chipIdentity = Optional.of(identity);
        terminal = Optional.empty();
    }

    /** How far Terminal Authentication has come, once Chip Authentication made it possible. */
    Optional<TerminalProof> terminal() {
        return terminal;
    }

    void terminal(TerminalProof begun) {
        terminal = Optional.of(begun);
    }

    /** The challenge given out by the command just before, which can be used once. */
    Optional<Bytes> takeChallenge() {
        Optional<Bytes> taken = challenge;
        challenge = Optional.empty();
        return taken;
    }

    void expectResponseTo(Bytes nextChallenge) {
        challenge = Optional.of(nextChallenge);
    }

    /** The protocol that GENERAL AUTHENTICATE goes on with. */
    Optional<GeneralAuthentication> authentication() {
        return authentication;
    }

    void authenticateBy(GeneralAuthentication protocol) {
        authentication = Optional.of(protocol);
    }

    void endAuthentication() {
        authentication = Optional.empty();
    }
}
