package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** A terminal of our own, beside JMRTD: it opens the test document and then protects whatever a test wants to say. */
final class TestTerminal implements PaceTerminal.Line {
    static final Bytes SELECT_APPLICATION = Bytes.fromHex("00a4040c07a0000002471001");

    private final Chip chip;
    private final Bytes seed;
    private TerminalKeys keys;
    private Bytes counter;

    private TestTerminal(Chip chip, Bytes seed, TerminalKeys keys, Bytes counter) {
        this.chip = chip;
        this.seed = seed;
        this.keys = keys;
        this.counter = counter;
    }

    /** An answer without its protection. */
    record Plain(Bytes data, int status) {}

    static TestTerminal openedByBac(Chip chip) throws ChipGone {
        return openedByBac(chip, TestDocument.MRZ_KEY, TestDocument.filler(8), TestDocument.filler(16));
    }

    static TestTerminal openedByBac(Chip chip, MrzKey zone, Bytes challenge, Bytes share) throws ChipGone {
        assertThat(chip.transmit(SELECT_APPLICATION).toHex()).isEqualTo("9000");
        Bytes chipChallenge = chip.transmit(Bytes.fromHex("0084000008")).first(8);
        var document = TerminalKeys.derive(
                SecureMessagingCipher.TRIPLE_DES,
                TerminalKeys.zonePassword(zone).first(16));
        Bytes token = document.encrypt(Bytes.empty(), Bytes.join(challenge, chipChallenge, share));
        Bytes answer = chip.transmit(
                Bytes.join(Bytes.fromHex("0082000028"), token, document.messageChecksum(token), Bytes.of(0x28)));
        assertThat(answer.from(40).toHex()).isEqualTo("9000");
        assertThat(document.messageChecksum(answer.first(32))).isEqualTo(answer.slice(32, 40));
        Bytes chipShare = document.decrypt(Bytes.empty(), answer.first(32)).from(16);
        Bytes seed = Bytes.ofUnsigned(share.toUnsigned().xor(chipShare.toUnsigned()), 16);
        return new TestTerminal(
                chip,
                seed,
                TerminalKeys.derive(SecureMessagingCipher.TRIPLE_DES, seed),
                Bytes.join(chipChallenge.from(4), challenge.from(4)));
    }

    /** Goes on in the keys of a PACE that ran in plain. */
    static TestTerminal openedByPace(Chip chip, PaceTerminal.Opened opened) {
        return new TestTerminal(chip, opened.sharedSecret(), opened.keys(), zeroCounter(opened.keys()));
    }

    /** What both sides agreed on when the chip was opened. */
    Bytes seed() {
        return seed;
    }

    /** Goes on in other keys, after PACE or Chip Authentication inside this conversation. */
    void goOnWith(TerminalKeys others) {
        keys = others;
        counter = zeroCounter(others);
    }

    private static Bytes zeroCounter(TerminalKeys keys) {
        return Bytes.copyOf(new byte[keys.blockLength()]);
    }

    @Override
    public Plain say(Bytes plainCommand) throws ChipGone {
        return send(plainCommand.toHex());
    }

    /** Protects, sends, and checks and removes the answer's protection. */
    Plain send(String plainCommand) throws ChipGone {
        return unwrap(chip.transmit(wrap(plainCommand)));
    }

    /** The command as it goes over the air; the counter goes on. */
    Bytes wrap(String plainCommand) {
        count();
        CommandApdu command = CommandApdu.parse(Bytes.fromHex(plainCommand)).orElseThrow();
        Bytes header =
                Bytes.join(Bytes.of(command.cla() | 0x0C), command.header().from(1));
        Bytes cryptogram = Bytes.empty();
        if (!command.data().isEmpty()) {
            Bytes encrypted = keys.encrypt(counter, keys.pad(command.data()));
            cryptogram = (command.ins() & 1) != 0 ? Tlv.of(0x85, encrypted) : Tlv.of(0x87, Bytes.of(1), encrypted);
        }
        Bytes expected = switch (command.expected()) {
            case 0 -> Bytes.empty();
            case 256 -> Tlv.of(0x97, Bytes.of(0));
            default ->
                command.extended()
                        ? Tlv.of(0x97, Bytes.of(command.expected() >> 8, command.expected()))
                        : Tlv.of(0x97, Bytes.of(command.expected()));
        };
        Bytes covered = Bytes.join(cryptogram, expected);
        Bytes checksum = keys.messageChecksum(Bytes.join(counter, keys.pad(header), covered));
        Bytes data = Bytes.join(covered, Tlv.of(0x8E, checksum));
        return command.extended()
                ? Bytes.join(header, Bytes.of(0, data.length() >> 8, data.length()), data, Bytes.of(0, 0))
                : Bytes.join(header, Bytes.of(data.length()), data, Bytes.of(0));
    }

    /** What came back was not protected; the counter goes on nevertheless. */
    void missAnAnswer() {
        count();
    }

    private Plain unwrap(Bytes answer) {
        count();
        var objects = DataObject.parseAll(answer.first(answer.length() - 2)).orElseThrow();
        Bytes covered = Bytes.join(objects.subList(0, objects.size() - 1).stream()
                .map(DataObject::encoded)
                .toArray(Bytes[]::new));
        assertThat(DataObject.find(objects, 0x8E).orElseThrow())
                .as("checksum")
                .isEqualTo(keys.messageChecksum(Bytes.join(counter, covered)));
        int status = DataObject.find(objects, 0x99).orElseThrow().toUnsigned().intValue();
        Bytes data = DataObject.find(objects, 0x87)
                .map(value -> value.from(1))
                .or(() -> DataObject.find(objects, 0x85))
                .map(value -> TerminalKeys.withoutPadding(keys.decrypt(counter, value)))
                .orElse(Bytes.empty());
        return new Plain(data, status);
    }

    private void count() {
        counter = Bytes.ofUnsigned(counter.toUnsigned().add(BigInteger.ONE), counter.length());
    }
}
