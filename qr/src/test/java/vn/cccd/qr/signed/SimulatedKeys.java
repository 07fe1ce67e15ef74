package vn.cccd.qr.signed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.content.QrCodes;
import vn.cccd.sim.qr.content.QrContent;

/** The simulator's codes and the key set that belongs to them. */
final class SimulatedKeys {
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Citizen CITIZEN = Citizens.NGUYEN_VAN_A;
    private static final long SEED = 7;

    private SimulatedKeys() {}

    /** Fresh codes: every token has an identifier of its own. */
    static QrCodes codes() {
        return QrCodes.seeded(SEED, CLOCK);
    }

    static SignedCode code(QrCodes codes, QrContent content) {
        byte[] payload = codes.payload(CITIZEN, content).toArray();
        return SignedCode.recognise(Bytes.copyOf(payload))
                .orElseThrow(() -> new AssertionError(content.text() + " is no signed code"));
    }

    static KeySet keySet() {
        try {
            Path directory = Files.createTempDirectory("keys");
            try {
                codes().writeKeys(directory);
                return KeySet.load(directory);
            } finally {
                try (Stream<Path> files = Files.walk(directory)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (KeySetException e) {
            throw new IllegalStateException(e);
        }
    }

    static SignedCodeVerifier verifier() {
        return SignedCodeVerifier.usual(keySet(), CLOCK);
    }
}
