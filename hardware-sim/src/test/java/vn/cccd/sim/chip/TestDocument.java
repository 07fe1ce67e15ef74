package vn.cccd.sim.chip;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** A card whose files are long enough and otherwise meaningless: these tests look at the chip. */
public final class TestDocument {
    public static final String CAN = "000123";
    public static final MrzKey MRZ_KEY = new MrzKey("090000123", "900101", "300101");
    public static final int PORTRAIT_LENGTH = 18_000;

    private TestDocument() {}

    /** The profile of the 2021 card. */
    public static ChipContents cccd2021(SecureRandom random) {
        return with(SecureMessagingCipher.AES_128, Curve.BRAINPOOL_P256R1, ChipBehaviour.cccd2021(), random);
    }

    /** Speaks PACE and Chip Authentication with this cipher on this curve. */
    public static ChipContents with(
            SecureMessagingCipher cipher, Curve curve, ChipBehaviour behaviour, SecureRandom random) {
        Bytes cardAccess = cardAccess(cipher, curve);
        return new ChipContents(
                new ChipAccess(Optional.of(CAN), Optional.of(MRZ_KEY), PaceVariant.announcedBy(cardAccess), true),
                new ChipFiles(Map.of(FileName.CARD_ACCESS.identifier(), cardAccess), files()),
                new ChipKeys(
                        List.of(new ChipAuthenticationKey(EcKey.generate(curve, random), cipher)),
                        Optional.of(ActiveAuthenticationKey.ecdsa(EcKey.generate(curve, random)))),
                behaviour);
    }

    /** The same document, which speaks and announces these variants of PACE and no others. */
    public static ChipContents speaking(ChipContents document, PaceVariant... variants) {
        Bytes cardAccess =
                Tlv.of(0x31, Stream.of(variants).map(PaceVariant::announcement).toArray(Bytes[]::new));
        return document.with(document.access().speaking(List.of(variants)))
                .withFiles(files -> files.withCardAccess(cardAccess));
    }

    /** The same document, to be opened by Basic Access Control only. */
    public static ChipContents withoutPace(ChipContents document) {
        return new ChipContents(
                document.access().speaking(List.of()),
                new ChipFiles(Map.of(), document.files().application()),
                document.keys(),
                document.behaviour());
    }

    /** The same document, open to everyone. */
    public static ChipContents open(ChipContents document) {
        return document.with(new ChipAccess(Optional.empty(), Optional.empty(), List.of(), false));
    }

    /** What the 2021 card says, for its own cipher and curve. */
    public static Bytes cardAccess(SecureMessagingCipher cipher, Curve curve) {
        Bytes terminalAuthentication =
                Tlv.of(0x30, Tlv.of(0x06, Bytes.fromHex("04007f0007020202")), Tlv.of(0x02, Bytes.of(1)));
        Bytes chipAuthentication = Tlv.of(
                0x30,
                Tlv.of(0x06, Bytes.fromHex("04007f000702020302"), Bytes.of(cipher.number())),
                Tlv.of(0x02, Bytes.of(1)));
        Bytes pace = Tlv.of(
                0x30,
                Tlv.of(0x06, Bytes.fromHex("04007f000702020402"), Bytes.of(cipher.number())),
                Tlv.of(0x02, Bytes.of(2)),
                Tlv.of(0x02, Bytes.of(curve.parameterId())));
        return Tlv.of(0x31, terminalAuthentication, chipAuthentication, pace);
    }

    private static Map<Integer, Bytes> files() {
        var files = new LinkedHashMap<Integer, Bytes>();
        files.put(FileName.COM.identifier(), Tlv.of(0x60, Tlv.of(0x5C, Bytes.fromHex("6175636d6e6f"))));
        files.put(FileName.DG1.identifier(), Tlv.of(0x61, filler(91)));
        files.put(FileName.DG2.identifier(), Tlv.of(0x75, filler(PORTRAIT_LENGTH)));
        files.put(FileName.DG3.identifier(), Tlv.of(0x63));
        files.put(FileName.DG13.identifier(), Tlv.of(0x6D, filler(385)));
        files.put(FileName.DG14.identifier(), Tlv.of(0x6E, filler(200)));
        files.put(FileName.DG15.identifier(), Tlv.of(0x6F, filler(120)));
        files.put(FileName.SOD.identifier(), Tlv.of(0x77, filler(1_900)));
        return files;
    }

    /** The same bytes each time. */
    public static Bytes filler(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }
}
