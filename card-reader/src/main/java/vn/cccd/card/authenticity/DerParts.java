package vn.cccd.card.authenticity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/** The parts of a sequence one after another, each of the kind and within the length that is asked for. */
final class DerParts {
    private static final int LONGEST_LONG = 8;
    private static final byte FIRST_PRINTABLE = ' ';
    private static final byte LAST_PRINTABLE = '~';

    private final Iterator<Tlv> parts;

    private DerParts(Iterator<Tlv> parts) {
        this.parts = parts;
    }

    static DerParts of(Tlv sequence) throws TlvException {
        return new DerParts(sequence.children().iterator());
    }

    /** Whether there is another part. */
    boolean more() {
        return parts.hasNext();
    }

    DerParts sequence() throws TlvException {
        return of(new Tlv(EvidenceWriter.SEQUENCE, next(EvidenceWriter.SEQUENCE, Integer.MAX_VALUE)));
    }

    Bytes octets(int longest) throws TlvException {
        return next(EvidenceWriter.OCTETS, longest);
    }

    /** The only part, if there is one. */
    Optional<Bytes> optionalOctets(int longest) throws TlvException {
        return more() ? Optional.of(octets(longest)) : Optional.empty();
    }

    /** The only part, if there is one. */
    Optional<BigInteger> optionalInteger(int longest) throws TlvException {
        return more() ? Optional.of(integer(longest)) : Optional.empty();
    }

    /** Printable ASCII: words, numbers, identifiers. It will stand on somebody's terminal. */
    String text(int longest) throws TlvException {
        byte[] value = next(EvidenceWriter.TEXT, longest).toArray();
        for (byte character : value) {
            if (character < FIRST_PRINTABLE || character > LAST_PRINTABLE) {
                throw new TlvException("text of another kind");
            }
        }
        return new String(value, StandardCharsets.US_ASCII);
    }

    boolean flag() throws TlvException {
        Bytes value = next(EvidenceWriter.BOOLEAN, 1);
        if (value.length() != 1 || (value.at(0) != 0 && value.at(0) != 0xFF)) {
            throw new TlvException("neither true nor false");
        }
        return value.at(0) != 0;
    }

    /** A number from 0 to {@code largest}. */
    int number(int largest) throws TlvException {
        BigInteger value = integer(LONGEST_LONG);
        if (value.signum() < 0 || value.compareTo(BigInteger.valueOf(largest)) > 0) {
            throw new TlvException("a number out of range");
        }
        return value.intValue();
    }

    Instant time() throws TlvException {
        return Instant.ofEpochMilli(integer(LONGEST_LONG).longValue());
    }

    private BigInteger integer(int longest) throws TlvException {
        Bytes value = next(EvidenceWriter.INTEGER, longest);
        if (value.isEmpty()) {
            throw new TlvException("a number without digits");
        }
        return new BigInteger(value.toArray());
    }

    private Bytes next(int tag, int longest) throws TlvException {
        if (!parts.hasNext()) {
            throw new TlvException("a part is missing");
        }
        Tlv part = parts.next();
        if (part.tag() != tag || part.value().length() > longest) {
            throw new TlvException("a part of another form");
        }
        return part.value();
    }
}
