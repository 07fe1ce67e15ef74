package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.OptionalInt;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.chip.terminal.CvCertificate;
import vn.cccd.sim.pki.cv.TerminalCredentials;

/** The terminal's side of Terminal Authentication (TR-03110-1, 3.5), step by step; it opens the document by BAC. */
final class TerminalAuthenticationTerminal {
    private static final int OK = 0x9000;

    private final TestTerminal terminal;
    private final SecureRandom random;
    private Bytes terminalIdentity = Bytes.empty();

    private TerminalAuthenticationTerminal(TestTerminal terminal, SecureRandom random) {
        this.terminal = terminal;
        this.random = random;
    }

    static TerminalAuthenticationTerminal openedByBac(Chip chip, SecureRandom random) throws ChipGone {
        return new TerminalAuthenticationTerminal(TestTerminal.openedByBac(chip), random);
    }

    /** Chip Authentication with a key on a curve, and on in the new keys. */
    void chipAuthentication(ChipAuthenticationKey chipKey) throws ChipGone {
        var protocol = new ChipAuthenticationTerminal(terminal, OptionalInt.empty(), random);
        EcKey own = EcKey.generate((Curve) chipKey.key().parameters(), random);
        assertThat(protocol.choose(chipKey.key(), chipKey.cipher())).isEqualTo(OK);
        assertThat(protocol.offer(own.publicPoint())).isEqualTo(OK);
        Bytes shared = own.agree(((EcKey) chipKey.key()).publicPoint()).orElseThrow();
        terminal.goOnWith(TerminalKeys.derive(chipKey.cipher(), shared));
        terminalIdentity = own.publicPoint().slice(1, 1 + own.curve().fieldLength());
    }

    /** The whole of it; every step succeeds. */
    void prove(TerminalCredentials credentials) throws ChipGone {
        for (CvCertificate certificate : credentials.chain()) {
            assertThat(chooseIssuer(certificate.statement().authority())).isEqualTo(OK);
            assertThat(verify(certificate)).isEqualTo(OK);
        }
        assertThat(chooseTerminal(credentials.terminal().statement().holder())).isEqualTo(OK);
        assertThat(answer(credentials, challenge())).isEqualTo(OK);
    }

    int chooseIssuer(String holder) throws ChipGone {
        return command("002281b6", reference(holder));
    }

    int verify(CvCertificate certificate) throws ChipGone {
        return command("002a00be", certificate.content());
    }

    int chooseTerminal(String holder) throws ChipGone {
        return command("002281a4", reference(holder));
    }

    Bytes challenge() throws ChipGone {
        TestTerminal.Plain answer = terminal.send("0084000008");
        assertThat(answer.status()).isEqualTo(OK);
        return answer.data();
    }

    /** Signs what has to be signed after BAC. */
    int answer(TerminalCredentials credentials, Bytes challenge) throws ChipGone {
        return answer(credentials, TestDocument.MRZ_KEY.checkedNumber(), challenge, terminalIdentity);
    }

    int answer(TerminalCredentials credentials, String documentNumber, Bytes challenge, Bytes ownKey) throws ChipGone {
        Bytes message = Bytes.join(text(documentNumber), challenge, ownKey);
        TerminalSignature signature = credentials.terminal().statement().key().signature();
        return command("00820000", signature.sign(credentials.key(), message, random));
    }

    Bytes terminalIdentity() {
        return terminalIdentity;
    }

    int select(int file) throws ChipGone {
        return terminal.send(String.format("00a4020c02%04x", file)).status();
    }

    int command(String header, Bytes data) throws ChipGone {
        boolean extended = data.length() > 200;
        Bytes length = extended ? Bytes.of(0, data.length() >> 8, data.length()) : Bytes.of(data.length());
        return terminal.say(Bytes.join(Bytes.fromHex(header), length, data)).status();
    }

    TestTerminal conversation() {
        return terminal;
    }

    private static Bytes reference(String holder) {
        return Tlv.of(0x83, text(holder));
    }

    private static Bytes text(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
