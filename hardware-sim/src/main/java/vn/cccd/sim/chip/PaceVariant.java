package vn.cccd.sim.chip;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** One way of PACE: ECDH with a mapping, a cipher and standardised domain parameters (Doc 9303-11, 9.2.1). */
public record PaceVariant(PaceMapping mapping, SecureMessagingCipher cipher, Curve curve) {
    private static final Bytes ECDH_GENERIC_MAPPING = Bytes.fromHex("04007f000702020402");
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int INTEGER = 0x02;

    /** What an EF.CardAccess announces and this chip can do; statements about anything else are passed over. */
    public static List<PaceVariant> announcedBy(Bytes cardAccess) {
        return DataObject.parseAll(cardAccess).stream()
                .flatMap(List::stream)
                .filter(object -> object.tag() == SET)
                .flatMap(set -> set.children().stream())
                .filter(object -> object.tag() == SEQUENCE)
                .flatMap(PaceVariant::in)
                .toList();
    }

    /** The value of the object identifier. */
    Bytes protocol() {
        return Bytes.join(ECDH_GENERIC_MAPPING, Bytes.of(cipher.number()));
    }

    /** A PACEInfo is an identifier, the version and the number of the domain parameters. */
    private static Stream<PaceVariant> in(DataObject sequence) {
        List<DataObject> fields = sequence.children();
        if (fields.size() != 3
                || fields.get(0).tag() != OBJECT_IDENTIFIER
                || fields.get(2).tag() != INTEGER) {
            return Stream.empty();
        }
        Bytes protocol = fields.get(0).value();
        int prefix = ECDH_GENERIC_MAPPING.length();
        if (protocol.length() != prefix + 1 || !protocol.first(prefix).equals(ECDH_GENERIC_MAPPING)) {
            return Stream.empty();
        }
        Optional<SecureMessagingCipher> cipher = SecureMessagingCipher.numbered(protocol.at(prefix));
        Optional<Curve> curve =
                Curve.numbered(fields.get(2).value().toUnsigned().intValue());
        return cipher.flatMap(found -> curve.map(on -> new PaceVariant(PaceMapping.GENERIC, found, on))).stream();
    }
}
