package vn.cccd.sim.chip;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.SessionKeys;

/** One protected conversation: takes commands out of their wrapping and wraps the answers (Doc 9303-11, 9.8). */
final class SecureMessaging {
    private static final int CRYPTOGRAM_PLAIN_TLV = 0x85;
    private static final int CRYPTOGRAM_PADDED = 0x87;
    private static final int EXPECTED_LENGTH = 0x97;
    private static final int STATUS = 0x99;
    private static final int CHECKSUM = 0x8E;

    private final SessionKeys keys;
    private Bytes counter;

    /** Starts with a counter of zero, as PACE and Chip Authentication do. */
    SecureMessaging(SessionKeys keys) {
        this(keys, Bytes.copyOf(new byte[keys.blockLength()]));
    }

    SecureMessaging(SessionKeys keys, Bytes counter) {
        this.keys = keys;
        this.counter = counter;
    }

    /** The command inside, or why there is none; after the latter this conversation is over. */
    sealed interface Unwrapped {
        record Command(CommandApdu command) implements Unwrapped {}

        record Broken(int status) implements Unwrapped {}
    }

    Unwrapped unwrap(CommandApdu wrapped) {
        count();
        Optional<List<DataObject>> parsed = DataObject.parseAll(wrapped.data());
        if (parsed.isEmpty()) {
            return new Unwrapped.Broken(Status.SECURE_MESSAGING_OBJECT_WRONG);
        }
        List<DataObject> objects = parsed.get();
        if (objects.isEmpty() || objects.getLast().tag() != CHECKSUM) {
            return new Unwrapped.Broken(Status.SECURE_MESSAGING_OBJECT_MISSING);
        }
        Bytes covered = Bytes.join(objects.subList(0, objects.size() - 1).stream()
                .map(DataObject::encoded)
                .toArray(Bytes[]::new));
        Bytes header = keys.pad(wrapped.header());
        Bytes message = Bytes.join(counter, header, covered);
        Bytes checksum = covered.isEmpty() ? keys.checksum(message) : keys.messageChecksum(message);
        if (!checksum.equals(objects.getLast().value())) {
            return new Unwrapped.Broken(Status.SECURE_MESSAGING_OBJECT_WRONG);
        }
        Optional<Bytes> data = data(objects);
        Bytes length = DataObject.find(objects, EXPECTED_LENGTH).orElse(Bytes.empty());
        if (data.isEmpty() || length.length() > 2) {
            return new Unwrapped.Broken(Status.SECURE_MESSAGING_OBJECT_WRONG);
        }
        int expected = length.isEmpty() ? 0 : CommandApdu.atMost(length, length.length() == 1 ? 0x100 : 0x10000);
        return new Unwrapped.Command(new CommandApdu(
                plain(wrapped.header()), data.get(), expected, Math.min(expected, room(wrapped)), wrapped.extended()));
    }

    private static Bytes plain(Bytes header) {
        return Bytes.join(Bytes.of(header.at(0) & ~0x0C), header.from(1));
    }

    private Optional<Bytes> data(List<DataObject> objects) {
        Optional<Bytes> padded = DataObject.find(objects, CRYPTOGRAM_PADDED);
        if (padded.isPresent()) {
            // The first byte says which padding; 01 is the only one that Doc 9303 knows.
            return padded.filter(value -> value.length() > 0 && value.at(0) == 0x01)
                    .flatMap(value -> decrypt(value.from(1)));
        }
        Optional<Bytes> plainTlv = DataObject.find(objects, CRYPTOGRAM_PLAIN_TLV);
        return plainTlv.isPresent() ? plainTlv.flatMap(this::decrypt) : Optional.of(Bytes.empty());
    }

    private Optional<Bytes> decrypt(Bytes cryptogram) {
        if (cryptogram.isEmpty() || cryptogram.length() % keys.blockLength() != 0) {
            return Optional.empty();
        }
        Bytes padded = keys.decrypt(counter, cryptogram);
        int end = padded.length() - 1;
        while (end > 0 && padded.at(end) == 0) {
            end--;
        }
        return padded.at(end) == 0x80 ? Optional.of(padded.first(end)) : Optional.empty();
    }

    /** The most data that an answer can hold beside what secure messaging adds. */
    private int room(CommandApdu wrapped) {
        int outer = wrapped.expected() == 0 ? 0x100 : wrapped.expected();
        int statusAndChecksum = 4 + 10;
        int tagLengthAndPadding = (outer > 0x100 ? 1 + 4 : 1 + 2) + 1;
        int blocks = (outer - statusAndChecksum - tagLengthAndPadding) / keys.blockLength();
        return Math.max(0, blocks * keys.blockLength() - 1);
    }

    /** The answer to {@code command} as it goes over the air. */
    Bytes wrap(CommandApdu command, Answer answer) {
        count();
        Bytes cryptogram = answer.data().isEmpty() ? Bytes.empty() : cryptogram(command, answer.data());
        Bytes covered = Bytes.join(cryptogram, Tlv.of(STATUS, answer.statusBytes()));
        Bytes checksum = keys.messageChecksum(Bytes.join(counter, covered));
        return Bytes.join(covered, Tlv.of(CHECKSUM, checksum), answer.statusBytes());
    }

    private Bytes cryptogram(CommandApdu command, Bytes data) {
        Bytes encrypted = keys.encrypt(counter, keys.pad(data));
        boolean odd = (command.ins() & 1) != 0;
        return odd ? Tlv.of(CRYPTOGRAM_PLAIN_TLV, encrypted) : Tlv.of(CRYPTOGRAM_PADDED, Bytes.of(0x01), encrypted);
    }

    private void count() {
        BigInteger next = counter.toUnsigned().add(BigInteger.ONE);
        int bits = 8 * counter.length();
        counter = Bytes.ofUnsigned(next.mod(BigInteger.ONE.shiftLeft(bits)), counter.length());
    }
}
