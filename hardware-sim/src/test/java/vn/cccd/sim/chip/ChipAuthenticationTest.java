package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cccd.sim.chip.crypto.SecureMessagingCipher.AES_128;
import static vn.cccd.sim.chip.crypto.SecureMessagingCipher.AES_256;
import static vn.cccd.sim.chip.crypto.SecureMessagingCipher.TRIPLE_DES;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.AgreementKey;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DhKey;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/** Chip Authentication in all its variants, seen from a second implementation of the terminal. */
class ChipAuthenticationTest {
    private static final int OK = 0x9000;
    private static final OptionalInt NAMELESS = OptionalInt.empty();

    private final SecureRandom random = new SeededRandom(41);
    private final EcKey curveKey = EcKey.generate(Curve.NIST_P256, random);
    private final DhKey numberKey = DhKey.generate(DhGroup.MODP_1024_160, random);

    static List<Arguments> keys() {
        var random = new SeededRandom(42);
        var cases = new ArrayList<Arguments>();
        for (var cipher : SecureMessagingCipher.values()) {
            cases.add(Arguments.of(EcKey.generate(Curve.BRAINPOOL_P320R1, random), cipher));
            cases.add(Arguments.of(EcKey.generate(Curve.NIST_P521, random), cipher));
            for (var group : DhGroup.values()) {
                cases.add(Arguments.of(DhKey.generate(group, random), cipher));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theChipGoesOnInWhatItsKeyAgreesOn(AgreementKey key, SecureMessagingCipher cipher) throws ChipGone {
        var terminal = opened(new ChipAuthenticationKey(key, cipher));

        assertThat(with(terminal, NAMELESS).byTemplate(key, cipher)).isEqualTo(OK);
        assertThat(read(terminal)).isEqualTo(OK);
    }

    @Test
    void tripleDesIsAgreedOnInOneCommandToo() throws ChipGone {
        for (AgreementKey key : List.of(curveKey, numberKey)) {
            var terminal = opened(new ChipAuthenticationKey(key, TRIPLE_DES));

            assertThat(with(terminal, NAMELESS).atOnce(key)).isEqualTo(OK);
            assertThat(read(terminal)).isEqualTo(OK);
        }
    }

    @Test
    void theOneCommandIsForTripleDesOnly() throws ChipGone {
        var terminal = opened(new ChipAuthenticationKey(curveKey, AES_128));

        assertThat(with(terminal, NAMELESS).atOnce(curveKey)).isEqualTo(0x6A86);
        assertThat(read(terminal)).isEqualTo(OK);
    }

    @Test
    void aKeyServesSeveralCiphersAndTheProtocolTellsWhich() throws ChipGone {
        for (var cipher : List.of(TRIPLE_DES, AES_256)) {
            var terminal = opened(
                    new ChipAuthenticationKey(curveKey, TRIPLE_DES), new ChipAuthenticationKey(curveKey, AES_256));

            assertThat(with(terminal, NAMELESS).byTemplate(curveKey, cipher)).isEqualTo(OK);
            assertThat(read(terminal)).isEqualTo(OK);
        }
    }

    @Test
    void aProtocolThatNoKeySpeaksIsRefused() throws ChipGone {
        var terminal = opened(new ChipAuthenticationKey(curveKey, AES_128));

        assertThat(with(terminal, NAMELESS).choose(numberKey, AES_128)).isEqualTo(0x6A80);
        assertThat(with(terminal, NAMELESS).choose(curveKey, AES_256)).isEqualTo(0x6A80);
    }

    @Nested
    class WhenTheChipHasTwoKeys {
        private final EcKey other = EcKey.generate(Curve.BRAINPOOL_P256R1, random);

        private TestTerminal opened() throws ChipGone {
            return ChipAuthenticationTest.this.opened(
                    new ChipAuthenticationKey(curveKey, AES_128, OptionalInt.of(1)),
                    new ChipAuthenticationKey(other, AES_128, OptionalInt.of(2)));
        }

        @Test
        void theTerminalNamesTheOneItMeans() throws ChipGone {
            var first = opened();
            assertThat(with(first, OptionalInt.of(1)).byTemplate(curveKey, AES_128))
                    .isEqualTo(OK);
            assertThat(read(first)).isEqualTo(OK);

            var second = opened();
            assertThat(with(second, OptionalInt.of(2)).byTemplate(other, AES_128))
                    .isEqualTo(OK);
            assertThat(read(second)).isEqualTo(OK);
        }

        @Test
        void aNameThatNoneHasIsNotFound() throws ChipGone {
            assertThat(with(opened(), OptionalInt.of(3)).choose(curveKey, AES_128))
                    .isEqualTo(0x6A88);
        }

        @Test
        void noNameIsAmbiguous() throws ChipGone {
            assertThat(with(opened(), NAMELESS).choose(curveKey, AES_128)).isEqualTo(0x6A88);
        }

        @Test
        void noNameMeansTheNamelessOne() throws ChipGone {
            var terminal = ChipAuthenticationTest.this.opened(
                    new ChipAuthenticationKey(curveKey, AES_128, OptionalInt.of(1)),
                    new ChipAuthenticationKey(other, AES_128));

            assertThat(with(terminal, NAMELESS).byTemplate(other, AES_128)).isEqualTo(OK);
            assertThat(read(terminal)).isEqualTo(OK);
        }
    }

    @Test
    void theOnlyKeyNeedsNoNameButAnswersToNoOther() throws ChipGone {
        var unnamed = opened(new ChipAuthenticationKey(curveKey, AES_128, OptionalInt.of(7)));
        assertThat(with(unnamed, NAMELESS).byTemplate(curveKey, AES_128)).isEqualTo(OK);

        var misnamed = opened(new ChipAuthenticationKey(curveKey, AES_128, OptionalInt.of(7)));
        assertThat(with(misnamed, OptionalInt.of(8)).choose(curveKey, AES_128)).isEqualTo(0x6A88);
        assertThat(read(misnamed)).isEqualTo(OK);
    }

    @Test
    void aValueOutsideTheGroupLeavesTheOldKeysInForce() throws ChipGone {
        var terminal =
                opened(new ChipAuthenticationKey(curveKey, AES_128), new ChipAuthenticationKey(numberKey, AES_128));
        Bytes point = curveKey.publicPoint();
        for (Bytes value : List.of(
                Bytes.empty(),
                Bytes.of(0),
                Bytes.copyOf(new byte[65]),
                Bytes.join(point.first(64), Bytes.of(point.at(64) ^ 1)),
                point.first(33))) {
            assertThat(with(terminal, NAMELESS).choose(curveKey, AES_128)).isEqualTo(OK);
            assertThat(with(terminal, NAMELESS).offer(value)).isEqualTo(0x6A80);
        }
        BigInteger prime = numberKey.group().prime();
        BigInteger order = numberKey.group().order();
        for (BigInteger value : List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                prime.subtract(BigInteger.ONE),
                prime,
                BigInteger.TWO.modPow(order, prime))) {
            assertThat(with(terminal, NAMELESS).choose(numberKey, AES_128)).isEqualTo(OK);
            assertThat(with(terminal, NAMELESS).offer(Bytes.ofUnsigned(value, 128)))
                    .isEqualTo(0x6A80);
        }
        assertThat(read(terminal)).isEqualTo(OK);
    }

    @Test
    void anOddChipSaysYesAndGoesOnInOtherKeys() throws ChipGone {
        ChipContents contents = contents(new ChipAuthenticationKey(curveKey, AES_128));
        var chip =
                chip(contents.with(contents.access().with(Set.of(ProtocolQuirk.CHIP_AUTHENTICATION_WITH_OTHER_KEYS))));
        var terminal = TestTerminal.openedByBac(chip);

        assertThat(with(terminal, NAMELESS).byTemplate(curveKey, AES_128)).isEqualTo(OK);
        assertThat(chip.transmit(terminal.wrap("00b081000a")).toHex()).isEqualTo("6988");
    }

    @ParameterizedTest
    @EnumSource
    void aKeyWithALeadingZeroIsTheNextOneThatHasIt(Curve curve) {
        var key = EcKey.generate(curve, random);

        EcKey found = key.nextWithLeadingZero();

        assertThat(found.publicPoint().at(1)).isZero();
        assertThat(found.publicPoint().length()).isEqualTo(1 + 2 * curve.fieldLength());
        assertThat(found.nextWithLeadingZero()).isEqualTo(found);
    }

    @ParameterizedTest
    @EnumSource
    void aNumberWithALeadingZeroIsSentWithoutIt(DhGroup group) throws ChipGone {
        DhKey key = DhKey.generate(group, random).nextWithLeadingZero();

        var terminal = opened(new ChipAuthenticationKey(key, AES_128));

        assertThat(key.publicNumber().length()).isLessThan(group.fieldLength());
        assertThat(with(terminal, NAMELESS).byTemplate(key, AES_128)).isEqualTo(OK);
        assertThat(read(terminal)).isEqualTo(OK);
    }

    static Stream<AgreementKey> sampleKeys() {
        var random = new SeededRandom(43);
        return Stream.of(
                EcKey.generate(Curve.NIST_P192, random),
                EcKey.generate(Curve.BRAINPOOL_P192R1, random),
                DhKey.generate(DhGroup.MODP_1024_160, random));
    }

    /** The secret depends on the terminal's draw too, so the terminal has to look for it. */
    @ParameterizedTest
    @MethodSource("sampleKeys")
    void aSharedSecretKeepsItsLeadingZero(AgreementKey key) throws ChipGone {
        Bytes chipValue = ChipAuthenticationTerminal.publicValue(key);
        int length = key.parameters().fieldLength();
        int drawn = 1;
        while (ChipAuthenticationTerminal.shared(key.parameters(), chipValue, BigInteger.valueOf(drawn))
                        .at(0)
                != 0) {
            drawn++;
        }
        Bytes own = ChipAuthenticationTerminal.publicValue(
                switch (key) {
                    case EcKey curve -> new EcKey(curve.curve(), BigInteger.valueOf(drawn));
                    case DhKey number -> new DhKey(number.group(), BigInteger.valueOf(drawn));
                });
        var terminal = opened(new ChipAuthenticationKey(key, AES_128));
        assertThat(with(terminal, NAMELESS).choose(key, AES_128)).isEqualTo(OK);

        assertThat(with(terminal, NAMELESS).offer(own)).isEqualTo(OK);

        Bytes shared = ChipAuthenticationTerminal.shared(key.parameters(), chipValue, BigInteger.valueOf(drawn));
        assertThat(shared.length()).isEqualTo(length);
        terminal.goOnWith(TerminalKeys.derive(AES_128, shared));
        assertThat(read(terminal)).isEqualTo(OK);
    }

    private TestTerminal opened(ChipAuthenticationKey... keys) throws ChipGone {
        return TestTerminal.openedByBac(chip(contents(keys)));
    }

    private ChipContents contents(ChipAuthenticationKey... keys) {
        return TestDocument.with(AES_128, Curve.NIST_P192, ChipBehaviour.passport(), random)
                .with(new ChipKeys(List.of(keys), Optional.empty()));
    }

    private Chip chip(ChipContents contents) {
        return new SimulatedChip(contents, List.of(), random);
    }

    private ChipAuthenticationTerminal with(TestTerminal terminal, OptionalInt keyId) {
        return new ChipAuthenticationTerminal(terminal, keyId, random);
    }

    private static int read(TestTerminal terminal) throws ChipGone {
        return terminal.send("00b081000a").status();
    }
}
