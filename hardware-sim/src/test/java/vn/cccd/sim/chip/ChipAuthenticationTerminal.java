package vn.cccd.sim.chip;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.OptionalInt;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.AgreementKey;
import vn.cccd.sim.chip.crypto.DhKey;
import vn.cccd.sim.chip.crypto.DomainParameters;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/**
 * The terminal's side of Chip Authentication (Doc 9303-11, 6.2), inside a conversation that a password opened; it goes on in the new keys.
 *
 * @param keyId how MSE names the chip's key
 */
record ChipAuthenticationTerminal(TestTerminal terminal, OptionalInt keyId, SecureRandom random) {
    private static final int OK = 0x9000;

    /** MSE:Set AT and GENERAL AUTHENTICATE; the first status word that is no success, or success. */
    int byTemplate(AgreementKey chipKey, SecureMessagingCipher cipher) throws ChipGone {
        int chosen = choose(chipKey, cipher);
        return chosen == OK ? agree(chipKey, cipher) : chosen;
    }

    /** MSE:Set AT alone. */
    int choose(AgreementKey chipKey, SecureMessagingCipher cipher) throws ChipGone {
        int family = switch (chipKey) {
            case DhKey number -> 1;
            case EcKey curve -> 2;
        };
        Bytes protocol = Bytes.join(Bytes.fromHex("04007f0007020203"), Bytes.of(family, cipherNumber(cipher)));
        return command("002241a4", Bytes.join(Tlv.of(0x80, protocol), name()));
    }

    /** GENERAL AUTHENTICATE after it. */
    int agree(AgreementKey chipKey, SecureMessagingCipher cipher) throws ChipGone {
        return agreed(TerminalGroup.of(chipKey.parameters()), publicValue(chipKey), cipher, true);
    }

    /** MSE:Set KAT, all at once. */
    int atOnce(AgreementKey chipKey) throws ChipGone {
        return agreed(
                TerminalGroup.of(chipKey.parameters()), publicValue(chipKey), SecureMessagingCipher.TRIPLE_DES, false);
    }

    /** GENERAL AUTHENTICATE with any bytes for a public value. */
    int offer(Bytes value) throws ChipGone {
        return command("00860000", Tlv.of(0x7C, Tlv.of(0x80, value)), true);
    }

    static Bytes publicValue(AgreementKey key) {
        return switch (key) {
            case EcKey curve -> curve.publicPoint();
            case DhKey number -> number.publicNumber();
        };
    }

    private <E> int agreed(TerminalGroup<E> group, Bytes chipValue, SecureMessagingCipher cipher, boolean template)
            throws ChipGone {
        BigInteger secret = new BigInteger(group.order().bitLength() - 1, random).add(BigInteger.ONE);
        Bytes own = group.sent(group.times(group.generator(), secret));
        int status = template ? offer(own) : command("002241a6", Bytes.join(Tlv.of(0x91, own), name()));
        if (status == OK) {
            E shared = group.times(group.received(chipValue), secret);
            terminal.goOnWith(TerminalKeys.derive(cipher, group.sharedSecret(shared)));
        }
        return status;
    }

    private Bytes name() {
        return keyId.isPresent() ? Tlv.of(0x84, Bytes.of(keyId.getAsInt())) : Bytes.empty();
    }

    private int command(String header, Bytes data) throws ChipGone {
        return command(header, data, false);
    }

    private int command(String header, Bytes data, boolean expectsAnswer) throws ChipGone {
        boolean extended = data.length() > 200;
        Bytes length = extended ? Bytes.of(0, data.length() >> 8, data.length()) : Bytes.of(data.length());
        Bytes expected = expectsAnswer ? Bytes.copyOf(new byte[extended ? 2 : 1]) : Bytes.empty();
        return terminal.say(Bytes.join(Bytes.fromHex(header), length, data, expected))
                .status();
    }

    private static int cipherNumber(SecureMessagingCipher cipher) {
        return switch (cipher) {
            case TRIPLE_DES -> 1;
            case AES_128 -> 2;
            case AES_192 -> 3;
            case AES_256 -> 4;
        };
    }

    /** What {@code parameters} have two keys agree on, where only one secret is known. */
    static Bytes shared(DomainParameters parameters, Bytes publicValue, BigInteger secret) {
        return shared(TerminalGroup.of(parameters), publicValue, secret);
    }

    private static <E> Bytes shared(TerminalGroup<E> group, Bytes publicValue, BigInteger secret) {
        return group.sharedSecret(group.times(group.received(publicValue), secret));
    }
}
