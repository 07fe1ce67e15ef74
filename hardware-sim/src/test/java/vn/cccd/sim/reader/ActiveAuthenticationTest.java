package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ActiveAuthenticationFault;
import vn.cccd.sim.chip.ActiveAuthenticationKey;
import vn.cccd.sim.chip.ChipKeys;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;
import vn.cccd.sim.chip.crypto.EcdsaEncoding;
import vn.cccd.sim.chip.crypto.RsaKey;
import vn.cccd.sim.chip.crypto.SignatureHash;

/** JMRTD asks the chip to sign, BouncyCastle judges what comes back. */
class ActiveAuthenticationTest {
    private static final Bytes SEED = Bytes.fromHex("c04c05");

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @MethodSource("keys")
    void theSignatureOfEveryKindOfKeyIsAccepted(ActiveAuthenticationKey key) throws Exception {
        try (var client = clientOf(key)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));

            assertThat(client.activelyProven(key, random)).isTrue();
            assertThat(client.activelyProven(key, random)).as("again").isTrue();
        }
    }

    static Stream<ActiveAuthenticationKey> keys() {
        return Stream.concat(
                Stream.of(1_024, 1_536, 2_048, 3_072)
                        .map(bits -> RsaKey.seeded(bits, SEED))
                        .flatMap(key -> EnumSet.allOf(SignatureHash.class).stream()
                                .map(hash -> new ActiveAuthenticationKey.Rsa(key, hash))),
                EnumSet.allOf(EcdsaEncoding.class).stream()
                        .flatMap(encoding -> EnumSet.allOf(SignatureHash.class).stream()
                                .map(hash -> new ActiveAuthenticationKey.Ecdsa(
                                        EcKey.generate(Curve.BRAINPOOL_P512R1, new SecureRandom()), hash, encoding))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theAnswerOfAFaultyChipIsNoProof(ActiveAuthenticationKey genuine, ActiveAuthenticationFault fault)
            throws Exception {
        var key = new ActiveAuthenticationKey.Faulty(genuine, fault);
        try (var client = clientOf(key)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));

            assertThat(client.activelyProven(key, random)).isFalse();
            assertThat(client.activelyProven(key, random)).as("again").isFalse();
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        new ActiveAuthenticationKey.Rsa(RsaKey.seeded(1_024, SEED), SignatureHash.SHA_256),
                        ActiveAuthenticationKey.ecdsa(EcKey.generate(Curve.BRAINPOOL_P256R1, new SecureRandom())))
                .flatMap(key ->
                        EnumSet.allOf(ActiveAuthenticationFault.class).stream().map(fault -> Arguments.of(key, fault)));
    }

    @Test
    void aFaultHasATextFormThatIsFoundAgain() {
        assertThat(EnumSet.allOf(ActiveAuthenticationFault.class))
                .extracting(ActiveAuthenticationFault::text)
                .containsExactly("replayed-answer", "answer-cut-short", "wrong-key", "other-challenge");
        assertThat(ActiveAuthenticationFault.named("answer-cut-short"))
                .contains(ActiveAuthenticationFault.ANSWER_CUT_SHORT);
        assertThat(ActiveAuthenticationFault.named("unheard-of")).isEmpty();
    }

    private JmrtdClient clientOf(ActiveAuthenticationKey key) throws Exception {
        var contents = TestDocument.cccd2021(random).with(new ChipKeys(List.of(), Optional.of(key)));
        var readers = new SimulatedReaders();
        readers.plugIn("Simulated 0").insert(new SimulatedChip(contents, List.of(), random));
        return new JmrtdClient(readers.factory().terminals().list().getFirst(), 223);
    }
}
