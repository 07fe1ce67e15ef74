package vn.cccd.sync.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.testing.ManualClock;

/** Bundles that somebody tampered with, by the thousand. */
class HostileBundlesTest {
    private static final String ROSTER =
            "{\"appointments\":[{\"id\":\"a1\",\"number\":\"999090000123\",\"date\":\"2026-11-20\",\"time\":\"08:15\",\"service\":\"eye\"}]}";

    @TempDir
    Path directory;

    private Signer signer;
    private BundleShelf shelf;

    @BeforeEach
    void openShelf() throws Exception {
        signer = new Signer("backend");
        shelf = new BundleShelf(
                new BundleFolder(directory.resolve("reference"), KeyRing.inMemory(new SecureRandom())),
                new SignedContents(Signer.trusting(directory, signer), 100_000),
                new ManualClock("2026-11-20T01:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    void mutatedBytesAreNeverTakenAndNeverThrow(ReferenceName name) throws Exception {
        String content = switch (name) {
            case TRUST -> "{\"certificates\":[\"MAA=\"]}";
            case CRL -> "{\"lists\":[\"MAA=\"]}";
            case ROSTER -> ROSTER;
            case SERVICES -> "{\"services\":[{\"code\":\"eye\",\"name\":{\"vi\":\"Mắt\"}}]}";
            case SETTINGS -> "{\"values\":{\"a\":\"b\"}}";
            case BLOCKLIST ->
                "{\"documents\":[{\"hash\":\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\",\"reason\":\"LOST\"}]}";
        };
        byte[] good = signer.bundle(name.word(), 3, content).toArray();
        Random random = new Random(1);
        int runs = Integer.getInteger("cccd.reference.fuzz", 1_000);
        for (int run = 0; run < runs; run++) {
            byte[] bad = mutated(good, random);
            assertThatExceptionOfType(RefusedBundleException.class)
                    .isThrownBy(() -> shelf.take(name, Bytes.copyOf(bad), Optional.empty()));
        }
        assertThat(shelf.take(name, Bytes.copyOf(good), Optional.empty())).isTrue();
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bad = good.clone();
        while (Arrays.equals(bad, good)) {
            switch (random.nextInt(4)) {
                case 0 -> bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                case 2 -> bad = Arrays.copyOf(bad, random.nextInt(bad.length * 2));
                default -> {
                    int from = random.nextInt(bad.length);
                    int to = random.nextInt(bad.length);
                    System.arraycopy(good, from, bad, to, Math.min(bad.length - to, good.length - from));
                }
            }
            if (bad.length == 0) {
                return bad;
            }
        }
        return bad;
    }

    @Test
    void anySignedContentIsTakenOrRefusedByName() throws Exception {
        Random random = new Random(2);
        byte[] good = ("{\"name\":\"roster\",\"version\":1,\"issuedAt\":\"2026-11-20T00:00:00Z\",\"content\":" + ROSTER
                        + "}")
                .getBytes(StandardCharsets.UTF_8);
        int taken = 0;
        for (int run = 0; run < 1_000; run++) {
            String json = new String(mutated(good, random), StandardCharsets.ISO_8859_1);
            try {
                shelf.take(ReferenceName.ROSTER, signer.sign("cccd-bundle+jws", json), Optional.empty());
                taken++;
            } catch (RefusedBundleException e) {
                assertThat(e.fault()).isNotNull();
            }
        }
        assertThat(taken).isLessThan(1_000);
    }
}
