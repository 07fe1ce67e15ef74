package vn.cccd.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.cccd.sync.bytes.Bytes;

/** What one kiosk's records come to: knows each by its id, and that each must follow the one before. Fails at random. */
final class Backend {
    final Set<String> acknowledged = new HashSet<>();
    private final Map<String, Bytes> received = new HashMap<>();
    private final Random random;
    private String lastHash = "-";
    long repeated;
    long failed;

    Backend(Random random) {
        this.random = random;
    }

    /** How many records of a batch it takes, and whether it says so. */
    record Mood(int takes, boolean silent) {}

    Mood mood(int size) {
        Mood mood = switch (random.nextInt(6)) {
            case 0 -> new Mood(0, true);
            case 1 -> new Mood(size, true);
            case 2 -> new Mood(random.nextInt(size + 1), false);
            default -> new Mood(size, false);
        };
        failed += mood.silent() || mood.takes() < size ? 1 : 0;
        return mood;
    }

    void take(String id, long sequence, Bytes record) {
        Bytes known = received.putIfAbsent(id, record.sha256());
        if (known != null) {
            assertThat(record.sha256())
                    .as("the same id carries the same record")
                    .isEqualTo(known);
            repeated++;
            return;
        }
        assertThat(sequence).as("in order, without gap or second use").isEqualTo(received.size());
        assertThat(record.toUtf8()).as("linked to the one before").startsWith(sequence + "|" + lastHash + "|");
        lastHash = record.sha256().toBase64Url();
    }

    int size() {
        return received.size();
    }

    Set<String> ids() {
        return received.keySet();
    }
}
