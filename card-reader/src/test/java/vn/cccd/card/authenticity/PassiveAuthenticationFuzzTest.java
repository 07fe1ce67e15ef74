package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.TestKeys;

/** Mutated security objects end in a result in bounded time, and are never trusted when what was signed changed. */
class PassiveAuthenticationFuzzTest {
    private static final long SEED = 20261120;
    private static final int ROUNDS = 3_000;

    @TempDir
    Path directory;

    @Test
    void noMutationThrowsOrIsTrustedWithOtherHashes() {
        // Small keys: the rounds that stay well-formed verify a signature each.
        KeyPair keys = TestKeys.named("P-256");
        TestCountry country = new TestCountry(directory, keys, TestKeys.named("P-256")).trusted();
        Bytes efSod = country.efSod(country.signer(signer -> signer));
        PassiveAuthentication judge = new PassiveAuthentication(country.trust(), TestCountry.CLOCK);
        SecurityObject signed = judge.judge(efSod, TestSecurityObject.FILES, Optional.of("VNM"))
                .securityObject()
                .orElseThrow();
        Random random = new Random(SEED);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                Bytes mutated = mutate(efSod, random);
                PassiveResult result = judge.judge(mutated, TestSecurityObject.FILES, Optional.of("VNM"));
                if (result.state() == PassiveResult.State.VALID_TRUSTED) {
                    assertThat(result.securityObject())
                            .as("seed %s round %s", SEED, round)
                            .contains(signed);
                }
            }
        });
    }

    @Test
    void everySingleBitOfTheHashListMatters() {
        KeyPair keys = TestKeys.named("P-256");
        TestCountry country = new TestCountry(directory, keys, TestKeys.named("P-256")).trusted();
        Bytes efSod = country.efSod(country.signer(signer -> signer));
        byte[] content = TestSecurityObject.of(vn.cccd.card.pki.DigestAlgorithm.SHA_256, TestSecurityObject.FILES)
                .toArray();
        int at = indexOf(efSod.toArray(), content);
        PassiveAuthentication judge = new PassiveAuthentication(country.trust(), TestCountry.CLOCK);
        for (int i = 0; i < content.length; i++) {
            byte[] changed = efSod.toArray();
            changed[at + i] ^= (byte) (1 << (i % 8));
            assertThat(judge.judge(Bytes.copyOf(changed), java.util.Map.of(), Optional.of("VNM"))
                            .state())
                    .as("byte %s", i)
                    .isIn(PassiveResult.State.FORGED, PassiveResult.State.UNREADABLE);
        }
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int i = 0; i <= whole.length - part.length; i++) {
            if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }

    private static Bytes mutate(Bytes original, Random random) {
        byte[] bytes = original.toArray();
        switch (random.nextInt(4)) {
            case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            case 2 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            default -> {
                int length = 1 + random.nextInt(32);
                int from = random.nextInt(bytes.length - length);
                int to = random.nextInt(bytes.length - length);
                System.arraycopy(bytes, from, bytes, to, length);
            }
        }
        return Bytes.copyOf(bytes);
    }

    @Test
    void absurdStructuresEndAtOnce() {
        PassiveAuthentication judge =
                new PassiveAuthentication(vn.cccd.card.trust.TrustStore.empty(), TestCountry.CLOCK);
        byte[] nested = new byte[60_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        for (Bytes absurd : new Bytes[] {
            Bytes.empty(),
            Bytes.fromHex("77"),
            Bytes.fromHex("7784ffffffff"),
            Bytes.copyOf(nested),
            TestSecurityObject.efSod(Bytes.copyOf(nested))
        }) {
            assertThat(judge.judge(absurd, TestSecurityObject.FILES, Optional.empty())
                            .state())
                    .isEqualTo(PassiveResult.State.UNREADABLE);
        }
    }
}
