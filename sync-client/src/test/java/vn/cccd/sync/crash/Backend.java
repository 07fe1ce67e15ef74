package vn.cccd.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.cccd.sync.bytes.Bytes;

/** What one kiosk's records come to: knows each by its id, and that each must follow the one before. Fails at random, in every way in which a line and a server do. */
final class Backend {
    /** What the process was about to store. */
    final Set<String> begun = new HashSet<>();

    /** What it said was stored. */
    final Set<String> acknowledged = new HashSet<>();

    /** What it did with how many batches. */
    final Map<Mood, Long> moods = new EnumMap<>(Mood.class);

    private final Map<String, Bytes> received = new HashMap<>();
    private final Random random;
    private String lastHash = "-";
    long repeated;

    Backend(Random random) {
        this.random = random;
    }

    /** What it does with one batch. */
    enum Mood {
        /** Takes all and says so. */
        WELL,
        /** Answers with an error (5xx): takes nothing. */
        FAILS,
        /** Takes all, and its answer is lost. */
        ANSWER_LOST,
        /** The connection breaks in the middle: takes some, says nothing. */
        RESET,
        /** Takes some and says which; the others later. */
        SOME,
        /** The batch comes twice, as from a proxy that tries again; the second answer arrives. */
        TWICE
    }

    Mood mood() {
        return random.nextBoolean() ? Mood.WELL : Mood.values()[1 + random.nextInt(5)];
    }

    /** Takes what it takes of a batch; returns what it answers: how many from the front, or {@link PipeUplink#LATER}. */
    int receive(List<Sent> batch) {
        Mood mood = mood();
        moods.merge(mood, 1L, Long::sum);
        int some = random.nextInt(batch.size() + 1);
        return switch (mood) {
            case WELL -> take(batch, batch.size());
            case FAILS -> PipeUplink.LATER;
            case ANSWER_LOST -> {
                take(batch, batch.size());
                yield PipeUplink.LATER;
            }
            case RESET -> {
                take(batch, some);
                yield PipeUplink.LATER;
            }
            case SOME -> take(batch, some);
            case TWICE -> {
                take(batch, batch.size());
                yield take(batch, batch.size());
            }
        };
    }

    private int take(List<Sent> batch, int most) {
        batch.subList(0, most).forEach(each -> take(each.id(), each.sequence(), each.record()));
        return most;
    }

    /** A record on the wire. */
    record Sent(String id, long sequence, Bytes record) {}

    void take(String id, long sequence, Bytes record) {
        Bytes known = received.putIfAbsent(id, record.sha256());
        if (known != null) {
            assertThat(record.sha256())
                    .as("the same id carries the same record")
                    .isEqualTo(known);
            repeated++;
            return;
        }
        assertThat(begun).as("nothing that nobody stored").contains(id);
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
