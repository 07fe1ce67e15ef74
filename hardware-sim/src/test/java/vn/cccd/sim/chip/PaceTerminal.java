package vn.cccd.sim.chip;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/**
 * The terminal's side of PACE (Doc 9303-11, 4.4), written a second time: it shares the names of variants with the chip, and nothing of
 * its arithmetic.
 */
final class PaceTerminal<E> {
    static final int MRZ = 1;
    static final int CAN = 2;

    private static final int OK = 0x9000;

    private final Line line;
    private final PaceVariant variant;
    private final TerminalGroup<E> group;
    private final SecureRandom random;

    private PaceTerminal(Line line, PaceVariant variant, TerminalGroup<E> group, SecureRandom random) {
        this.line = line;
        this.variant = variant;
        this.group = group;
        this.random = random;
    }

    /** Carries one plain command, protected or not. */
    interface Line {
        TestTerminal.Plain say(Bytes plainCommand) throws ChipGone;

        /** Without any protection. */
        static Line plain(Chip chip) {
            return command -> {
                Bytes answer = chip.transmit(command);
                int data = answer.length() - 2;
                return new TestTerminal.Plain(
                        answer.first(data), answer.from(data).toUnsigned().intValue());
            };
        }
    }

    /** Which password, as MSE:Set AT names it, and what it is. */
    record Secret(int reference, Bytes password) {
        static Secret can(String digits) {
            return new Secret(CAN, TerminalKeys.numberPassword(digits));
        }

        static Secret mrz(MrzKey key) {
            return new Secret(MRZ, TerminalKeys.zonePassword(key));
        }
    }

    /** Both sides know the password. */
    record Opened(
            TerminalKeys keys,
            Bytes sharedSecret,
            Bytes chipMappingValue,
            Bytes chipValue,
            Optional<Bytes> chipAuthenticationData) {
        /** Whether the chip that ran PACE with chip authentication mapping holds the key of {@code staticPoint}. */
        boolean proves(Bytes staticPoint, PaceVariant variant) {
            return proves(staticPoint, TerminalGroup.of(variant.parameters()));
        }

        private <E> boolean proves(Bytes staticPoint, TerminalGroup<E> group) {
            Bytes data = chipAuthenticationData.orElseThrow();
            E image = group.times(group.received(staticPoint), data.toUnsigned());
            return group.sent(image).equals(chipMappingValue);
        }
    }

    /** The chip did not go on. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final int step;
        private final int status;

        Refused(int step, int status) {
            super("step %d was answered %04X".formatted(step, status));
            this.step = step;
            this.status = status;
        }

        /** 0 for MSE:Set AT, 1 to 4 as in Doc 9303-11, 4.4.5. */
        int step() {
            return step;
        }

        int status() {
            return status;
        }
    }

    /** Runs it to the end, checks the chip's token, and decrypts what chip authentication mapping brings. */
    static Opened open(Line line, PaceVariant variant, Secret secret, boolean namesParameters, SecureRandom random)
            throws ChipGone, Refused {
        return on(line, variant, TerminalGroup.of(variant.parameters()), random).run(secret, namesParameters);
    }

    private static <E> PaceTerminal<E> on(Line line, PaceVariant variant, TerminalGroup<E> group, SecureRandom random) {
        return new PaceTerminal<>(line, variant, group, random);
    }

    private Opened run(Secret secret, boolean namesParameters) throws ChipGone, Refused {
        choose(secret.reference(), namesParameters);
        Bytes encrypted = only(step(1, 0x10, Tlv.of(0x7C)), 0x80);
        Bytes nonce = TerminalKeys.decryptNonce(variant.cipher(), secret.password(), encrypted);
        return switch (variant.mapping()) {
            case GENERIC, CHIP_AUTHENTICATION -> {
                BigInteger mappingSecret = drawSecret();
                Bytes own = group.sent(group.times(group.generator(), mappingSecret));
                Bytes other = only(step(2, 0x10, Tlv.of(0x7C, Tlv.of(0x81, own))), 0x82);
                E shared = group.times(group.received(other), mappingSecret);
                yield agree(group.plus(group.times(group.generator(), nonce.toUnsigned()), shared), other);
            }
            case INTEGRATED -> {
                Bytes own = draw(TerminalKeys.keyLength(variant.cipher()));
                Bytes other = only(step(2, 0x10, Tlv.of(0x7C, Tlv.of(0x81, own))), 0x82);
                if (!other.isEmpty()) {
                    throw new AssertionError("integrated mapping brings no data");
                }
                yield agree(group.encode(pseudoRandom(nonce, own)), other);
            }
        };
    }

    private void choose(int passwordReference, boolean namesParameters) throws ChipGone, Refused {
        Bytes data = Bytes.join(
                Tlv.of(0x80, variant.protocol()),
                Tlv.of(0x83, Bytes.of(passwordReference)),
                namesParameters ? Tlv.of(0x84, Bytes.of(variant.parameters().parameterId())) : Bytes.empty());
        var answer = line.say(Bytes.join(Bytes.fromHex("0022c1a4"), Bytes.of(data.length()), data));
        if (answer.status() != OK) {
            throw new Refused(0, answer.status());
        }
    }

    private Opened agree(E generator, Bytes chipMappingValue) throws ChipGone, Refused {
        BigInteger secret = drawSecret();
        E own = group.times(generator, secret);
        Bytes chipValue = only(step(3, 0x10, Tlv.of(0x7C, Tlv.of(0x83, group.sent(own)))), 0x84);
        E other = group.received(chipValue);
        Bytes shared = group.sharedSecret(group.times(other, secret));
        var keys = TerminalKeys.derive(variant.cipher(), shared);
        List<DataObject> last = step(4, 0x00, Tlv.of(0x7C, Tlv.of(0x85, token(keys, other))));
        if (!DataObject.find(last, 0x86).orElseThrow().equals(token(keys, own))) {
            throw new AssertionError("the chip's token is wrong");
        }
        Bytes lastCounter = Bytes.ofUnsigned(
                BigInteger.ONE.shiftLeft(8 * keys.blockLength()).subtract(BigInteger.ONE), keys.blockLength());
        return new Opened(
                keys,
                shared,
                chipMappingValue,
                chipValue,
                DataObject.find(last, 0x8A).map(data -> TerminalKeys.withoutPadding(keys.decrypt(lastCounter, data))));
    }

    private Bytes token(TerminalKeys keys, E element) {
        return keys.checksum(Tlv.of(0x7F49, Tlv.of(0x06, variant.protocol()), group.publicObject(element)));
    }

    /** Doc 9303-11, 4.4.3.3.2. */
    private BigInteger pseudoRandom(Bytes chipNonce, Bytes terminalNonce) {
        boolean small = chipNonce.length() == 16;
        Bytes constant0 = Bytes.fromHex(
                small
                        ? "a668892a7c41e3ca739f40b057d85904"
                        : "d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676");
        Bytes constant1 = Bytes.fromHex(
                small
                        ? "a4e136ac725f738b01c1f60217c188ad"
                        : "54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517");
        SecureMessagingCipher cipher = variant.cipher();
        int keyLength = TerminalKeys.keyLength(cipher);
        Bytes key = TerminalKeys.encrypt(cipher, terminalNonce, chipNonce).first(keyLength);
        Bytes output = Bytes.empty();
        while (8 * output.length() < group.prime().bitLength() + 64) {
            output = Bytes.join(output, TerminalKeys.encrypt(cipher, key, constant1));
            key = TerminalKeys.encrypt(cipher, key, constant0).first(keyLength);
        }
        return output.toUnsigned().mod(group.prime());
    }

    private List<DataObject> step(int number, int cla, Bytes data) throws ChipGone, Refused {
        Bytes length = data.length() < 256 ? Bytes.of(data.length()) : Bytes.of(0, data.length() >> 8, data.length());
        Bytes expected = data.length() < 256 ? Bytes.of(0) : Bytes.of(0, 0);
        var answer = line.say(Bytes.join(Bytes.of(cla, 0x86, 0, 0), length, data, expected));
        if (answer.status() != OK) {
            throw new Refused(number, answer.status());
        }
        return DataObject.parseAll(answer.data()).orElseThrow().getFirst().children();
    }

    private static Bytes only(List<DataObject> objects, int tag) {
        if (objects.size() != 1) {
            throw new AssertionError("one data object was expected, not " + objects.size());
        }
        return DataObject.find(objects, tag).orElseThrow();
    }

    private BigInteger drawSecret() {
        int length = (group.order().bitLength() + 7) / 8;
        BigInteger drawn = draw(length).toUnsigned();
        while (drawn.signum() == 0 || drawn.compareTo(group.order()) >= 0) {
            drawn = draw(length).toUnsigned();
        }
        return drawn;
    }

    private Bytes draw(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }
}
