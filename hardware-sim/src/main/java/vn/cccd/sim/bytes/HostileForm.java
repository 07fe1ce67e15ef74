package vn.cccd.sim.bytes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Ways to spoil a file of BER-TLV for the one who reads it. Applied before signing the file is authentic and hostile, afterwards only hostile. */
public enum HostileForm {
    /** The header claims 256 MB; an incautious reader makes room for them. */
    LENGTH_256MB(file -> withLength(file, "8410000000")),
    /** The largest length that a signed 32-bit number holds. */
    LENGTH_2GB(file -> withLength(file, "847fffffff")),
    /** Minus one, to a reader that counts in signed 32-bit numbers. */
    LENGTH_NEGATIVE(file -> withLength(file, "84ffffffff")),
    /** A length of 15 bytes. */
    LENGTH_OF_15_BYTES(file -> withLength(file, "8f0000000000000000000000ffffffff")),
    LENGTH_ZERO(file -> withLength(file, "00")),
    /** Half of what there is. */
    LENGTH_SHORTER(file -> withLength(file, Tlv.length(value(file).length() / 2))),
    /** A thousand bytes more than there are. */
    LENGTH_LONGER(file -> withLength(file, Tlv.length(value(file).length() + 1_000))),
    /** The end is marked by two zeros, which Doc 9303-10 does not allow. */
    INDEFINITE_LENGTH(file -> Bytes.join(withLength(file, "80"), Bytes.of(0, 0))),
    /** Ten thousand data objects, each inside the one before. */
    NESTED(HostileForm::nested),
    /** Ten thousand data objects of indefinite length, each inside the one before, none of which ends. */
    NESTED_INDEFINITE(file -> Bytes.join(tag(file), Bytes.fromHex("80" + "3080".repeat(HostileForm.DEPTH)))),
    /** Everything in the file is there twice. */
    DUPLICATE_TAGS(file -> withValue(file, Bytes.join(value(file), value(file)))),
    /** 64 bytes after the end. */
    TRAILING_GARBAGE(file -> Bytes.join(file, noise(64))),
    /** The second half is missing. */
    CUT(file -> file.first(file.length() / 2)),
    EMPTY(file -> Bytes.empty()),
    ZEROS(file -> Bytes.copyOf(new byte[file.length()])),
    /** As long as it was, with random bytes that are always the same. */
    NOISE(file -> noise(file.length()));

    private static final int DEPTH = 10_000;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final UnaryOperator<Bytes> change;

    HostileForm(UnaryOperator<Bytes> change) {
        this.change = change;
    }

    /** Spoils a file, which begins with a tag of one or two bytes. */
    public Bytes applyTo(Bytes file) {
        return change.apply(file);
    }

    /** Such as {@code length-2gb}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form of this name. */
    public static HostileForm named(String label) {
        return Arrays.stream(values())
                .filter(form -> form.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such hostile form: " + label + " (there are "
                        + Arrays.stream(values()).map(HostileForm::label).collect(Collectors.joining(", ")) + ")"));
    }

    private static Bytes tag(Bytes file) {
        if (file.isEmpty()) {
            return Bytes.of(0x30);
        }
        boolean two = (file.at(0) & 0x1F) == 0x1F && file.length() > 1;
        return file.first(two ? 2 : 1);
    }

    /** What is in the only data object; the whole file when it is something else. */
    private static Bytes value(Bytes file) {
        return DataObject.parseAll(file)
                .filter(objects -> objects.size() == 1)
                .map(List::getFirst)
                .map(DataObject::value)
                .orElse(file);
    }

    private static Bytes withLength(Bytes file, String length) {
        return withLength(file, Bytes.fromHex(length));
    }

    private static Bytes withLength(Bytes file, Bytes length) {
        return Bytes.join(tag(file), length, value(file));
    }

    private static Bytes withValue(Bytes file, Bytes value) {
        return Bytes.join(tag(file), Tlv.length(value.length()), value);
    }

    private static Bytes nested(Bytes file) {
        // Lengths grow inwards out, so the headers are made from the inside and joined backwards.
        Bytes[] headers = new Bytes[DEPTH];
        int inside = 0;
        for (int level = DEPTH - 1; level >= 0; level--) {
            headers[level] = Bytes.join(level == 0 ? tag(file) : Bytes.of(0x30), Tlv.length(inside));
            inside += headers[level].length();
        }
        return Bytes.join(headers);
    }

    private static Bytes noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }
}
