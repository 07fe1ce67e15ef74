package vn.cccd.card.terminal;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.terminal.TerminalAuthenticationOutcome.Accepted;
import vn.cccd.card.terminal.TerminalAuthenticationOutcome.NotOffered;
import vn.cccd.card.terminal.TerminalAuthenticationOutcome.Refused;

/**
 * Terminal Authentication version 1 (TR-03110-1, 3.5; TR-03110-3, B.3), after Chip Authentication and through its channel.
 *
 * <p><b>Security guarantees.</b> The signature covers this chip, this session and the chip's own challenge, so that nobody can use it
 * elsewhere. A chain that does not hold by our own clock is not shown to the chip. Whatever the chip answers, the outcome says nothing about
 * whether it is genuine.
 */
public final class TerminalAuthentication {
    private final TerminalKeys keys;
    private final LocalDate today;
    private final SecureRandom random;

    public TerminalAuthentication(TerminalKeys keys, LocalDate today, SecureRandom random) {
        this.keys = keys;
        this.today = today;
        this.random = random;
    }

    /**
     * One session with a chip.
     *
     * @param dg14 the whole file
     * @param chip by what the chip is known in this session
     * @param agreement the protocol of Chip Authentication, in dotted form
     * @param terminalKey our public key of that agreement, as sent
     * @param longestCommand what the reader carries, as far as it tells
     */
    public record Session(
            CardChannel channel,
            Bytes dg14,
            ChipIdentity chip,
            String agreement,
            Bytes terminalKey,
            OptionalInt longestCommand) {}

    /**
     * Shows the certificates and signs.
     *
     * @throws CardException when the chip does not answer in a way that can be believed, which ends the channel
     */
    public TerminalAuthenticationOutcome perform(Session session) throws CardException {
        Optional<TerminalAnnouncement> announced = TerminalAnnouncement.of(session.dg14());
        if (announced.isEmpty()) {
            return new NotOffered();
        }
        TerminalMessages messages = new TerminalMessages(session.channel(), session.longestCommand());
        CardResponse file = messages.readAuthorities(announced.get());
        if (file.data().isEmpty()) {
            return refused("EF.CVCA", file);
        }
        try {
            List<String> trusted = TerminalMessages.authorities(file.data());
            return switch (keys.chain(trusted, today)) {
                case TerminalChain.Choice.Chain chain -> show(chain.certificates(), session, messages);
                case TerminalChain.Choice.None none -> new Refused("certificates: " + none.why());
            };
        } catch (TlvException e) {
            return new Refused("EF.CVCA: " + e.getMessage());
        }
    }

    private TerminalAuthenticationOutcome show(List<CvCertificate> chain, Session session, TerminalMessages messages)
            throws CardException {
        for (CvCertificate certificate : chain) {
            CardResponse chosen = messages.chooseIssuer(certificate.authority());
            if (!chosen.ok()) {
                return refused("choice of " + certificate.authority(), chosen);
            }
            CardResponse verified = messages.verify(certificate);
            if (!verified.ok()) {
                return refused("certificate of " + certificate.holder(), verified);
            }
        }
        return sign(chain.getLast(), session, messages);
    }

    private TerminalAuthenticationOutcome sign(CvCertificate terminal, Session session, TerminalMessages messages)
            throws CardException {
        CardResponse chosen = messages.chooseTerminal(terminal.holder());
        if (!chosen.ok()) {
            return refused("choice of " + terminal.holder(), chosen);
        }
        CardResponse challenge = messages.challenge();
        if (!TerminalMessages.isChallenge(challenge)) {
            return refused("challenge", challenge);
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(session.chip().value().toArray());
        message.writeBytes(challenge.data().toArray());
        message.writeBytes(ChipIdentity.compressed(session.agreement(), session.terminalKey())
                .toArray());
        Optional<Bytes> signature = keys.sign(terminal, Bytes.copyOf(message.toByteArray()), random);
        if (signature.isEmpty()) {
            return new Refused("signature of " + terminal.holder() + ": the keys are closed");
        }
        CardResponse accepted = messages.authenticate(signature.get());
        return accepted.ok()
                ? new Accepted(
                        terminal.holder() + ", " + terminal.key().scheme().label())
                : refused("signature of " + terminal.holder(), accepted);
    }

    private static Refused refused(String step, CardResponse response) {
        return new Refused(step + ": " + response.statusText());
    }
}
