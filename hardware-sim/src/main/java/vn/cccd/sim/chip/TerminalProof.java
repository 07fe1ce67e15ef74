package vn.cccd.sim.chip;

import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.terminal.Authorization;
import vn.cccd.sim.chip.terminal.CertificateChain;
import vn.cccd.sim.chip.terminal.TrustedKey;

/**
 * How far the terminal has come with Terminal Authentication since Chip Authentication; gone with the protected conversation.
 *
 * <p>What it signs in the end are {@code chipIdentity}, a challenge and {@code terminalIdentity} (TR-03110-1, 3.5.1).
 */
final class TerminalProof {
    private final Bytes chipIdentity;
    private final Bytes terminalIdentity;
    private final CertificateChain chain;
    private Optional<TrustedKey> terminal = Optional.empty();
    private Optional<Authorization> granted = Optional.empty();

    /**
     * Nothing is proven yet.
     *
     * @param chipIdentity the document number with its check digit after BAC, the chip's compressed ephemeral key after PACE
     * @param terminalIdentity the terminal's compressed ephemeral key of Chip Authentication
     */
    TerminalProof(Bytes chipIdentity, Bytes terminalIdentity, CertificateChain chain) {
        this.chipIdentity = chipIdentity;
        this.terminalIdentity = terminalIdentity;
        this.chain = chain;
    }

    CertificateChain chain() {
        return chain;
    }

    /** Chooses who is going to sign. */
    boolean chooseTerminal(String holder) {
        terminal = chain.terminal(holder);
        return terminal.isPresent();
    }

    boolean terminalChosen() {
        return terminal.isPresent();
    }

    /** The last step: whether {@code signature} is the chosen terminal's answer to {@code challenge}. */
    boolean prove(Bytes challenge, Bytes signature) {
        boolean proven = terminal.isPresent()
                && terminal.get().verifies(Bytes.join(chipIdentity, challenge, terminalIdentity), signature);
        granted = proven ? terminal.map(TrustedKey::authorization) : Optional.empty();
        return proven;
    }

    /** What the terminal may do, once it has proven itself. */
    Optional<Authorization> granted() {
        return granted;
    }
}
