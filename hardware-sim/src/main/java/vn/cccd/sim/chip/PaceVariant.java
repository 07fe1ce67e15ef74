package vn.cccd.sim.chip;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DomainParameters;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** One way of PACE: a mapping, a cipher and standardised domain parameters (Doc 9303-11, 9.2.3). */
public record PaceVariant(PaceMapping mapping, SecureMessagingCipher cipher, DomainParameters parameters) {
    private static final Bytes PACE = Bytes.fromHex("04007f0007020204");
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int INTEGER = 0x02;
    private static final int VERSION = 2;
    private static final int NONCE_LENGTH = 16;

    public PaceVariant {
        if (!exists(mapping, cipher, parameters)) {
            throw new IllegalArgumentException("there is no PACE " + mapping + " with " + cipher + " in " + parameters);
        }
    }

    /**
     * Whether the standard knows the combination: chip authentication mapping is for curves and AES, and the integrated mapping has no
     * encoding for P-224.
     */
    public static boolean exists(PaceMapping mapping, SecureMessagingCipher cipher, DomainParameters parameters) {
        return switch (mapping) {
            case GENERIC -> true;
            case INTEGRATED -> parameters != Curve.NIST_P224;
            case CHIP_AUTHENTICATION -> parameters instanceof Curve && cipher != SecureMessagingCipher.TRIPLE_DES;
        };
    }

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

    /** The PACEInfo that announces it: an identifier, the version and the number of the domain parameters. */
    public Bytes announcement() {
        return Tlv.of(
                SEQUENCE,
                Tlv.of(OBJECT_IDENTIFIER, protocol()),
                Tlv.of(INTEGER, Bytes.of(VERSION)),
                Tlv.of(INTEGER, Bytes.of(parameters.parameterId())));
    }

    /** Its name in profiles, such as {@code gm ecdh brainpoolP256r1 aes-128} or {@code im dh modp-2048-256 3des}. */
    public String text() {
        return String.join(" ", mapping.text(), agreement(parameters), parameters.standardName(), cipher.text());
    }

    /** The variant with this name in profiles. */
    public static Optional<PaceVariant> named(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 4) {
            return Optional.empty();
        }
        return DomainParameters.named(words[2])
                .filter(parameters -> agreement(parameters).equals(words[1]))
                .flatMap(parameters -> PaceMapping.named(words[0])
                        .flatMap(mapping -> SecureMessagingCipher.named(words[3])
                                .filter(cipher -> exists(mapping, cipher, parameters))
                                .map(cipher -> new PaceVariant(mapping, cipher, parameters))));
    }

    private static String agreement(DomainParameters parameters) {
        return switch (parameters) {
            case Curve curve -> "ecdh";
            case DhGroup group -> "dh";
        };
    }

    /** Bytes of the chip's nonce, whole blocks; only the integrated mapping says how many (Doc 9303-11, 4.4.3.3). */
    int nonceLength() {
        return mapping == PaceMapping.INTEGRATED ? cipher.nonceLength() : NONCE_LENGTH;
    }

    /** The value of the object identifier. */
    Bytes protocol() {
        return Bytes.join(PACE, Bytes.of(family(mapping, parameters), cipher.number()));
    }

    /** The arc before the last one (Doc 9303-11, 9.2.3). */
    private static int family(PaceMapping mapping, DomainParameters parameters) {
        boolean curve = parameters instanceof Curve;
        return switch (mapping) {
            case GENERIC -> curve ? 2 : 1;
            case INTEGRATED -> curve ? 4 : 3;
            case CHIP_AUTHENTICATION -> 6;
        };
    }

    private static Stream<PaceVariant> in(DataObject sequence) {
        List<DataObject> fields = sequence.children();
        if (fields.size() != 3
                || fields.get(0).tag() != OBJECT_IDENTIFIER
                || fields.get(2).tag() != INTEGER) {
            return Stream.empty();
        }
        Bytes protocol = fields.get(0).value();
        Bytes number = fields.get(2).value();
        if (number.length() != 1) {
            return Stream.empty();
        }
        return DomainParameters.numbered(number.at(0)).stream()
                .flatMap(parameters -> Stream.of(PaceMapping.values())
                        .flatMap(mapping -> Stream.of(SecureMessagingCipher.values())
                                .filter(cipher -> exists(mapping, cipher, parameters))
                                .map(cipher -> new PaceVariant(mapping, cipher, parameters))))
                .filter(variant -> variant.protocol().equals(protocol));
    }
}
