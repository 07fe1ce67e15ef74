package vn.cccd.sync.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.testing.ManualClock;

class RoundsTest {
    private static final ReferencePace PACE =
            new ReferencePace(Duration.ofMinutes(10), Duration.ofSeconds(4), Duration.ofHours(1), 100_000);
    private static final ReferenceAnswer DOWN = new ReferenceAnswer.TryLater("CONNECT", Optional.empty());
    private static final ReferenceAnswer SAME = new ReferenceAnswer.NotChanged();

    @TempDir
    Path directory;

    private final List<String> calls = new ArrayList<>();
    private final Deque<ReferenceAnswer> script = new ArrayDeque<>();
    private final List<ReferenceName> changes = new ArrayList<>();
    private Signer signer;
    private BundleShelf shelf;
    private Rounds rounds;

    @BeforeEach
    void open() throws Exception {
        signer = new Signer("backend");
        shelf = new BundleShelf(
                new BundleFolder(directory.resolve("reference"), KeyRing.inMemory(new SecureRandom())),
                new SignedContents(Signer.trusting(directory, signer), PACE.mostBytes()),
                new ManualClock("2026-11-20T01:00:00Z"));
        rounds = new Rounds(shelf, new Scripted(), PACE, new Random(1), changes::add);
    }

    private final class Scripted implements ReferenceSource {
        @Override
        public ReferenceAnswer fetch(ReferenceName name, Optional<String> entityTag, OptionalLong from) {
            calls.add(name.word()
                    + entityTag.map(tag -> " " + tag).orElse("")
                    + (from.isPresent() ? " from " + from.getAsLong() : ""));
            ReferenceAnswer next = script.poll();
            return next == null ? SAME : next;
        }

        @Override
        public void close() {}
    }

    private ReferenceAnswer content(String name, long version, String content) throws Exception {
        return new ReferenceAnswer.Content(
                signer.bundle(name, version, content), Optional.of("\"" + name + version + "\""));
    }

    @Test
    void aRoundAsksForEachNameOnceAndTheNextOneIsAboutAnIntervalLater() {
        for (int round = 0; round < 200; round++) {
            Rounds.Wait wait = rounds.next();
            assertThat(wait.atMost()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(15));
            assertThat(wait.network()).isTrue();
        }
        assertThat(calls.subList(0, 6)).containsExactly("trust", "crl", "roster", "services", "settings", "blocklist");
    }

    @Test
    void whatIsHeldIsNamed() throws Exception {
        script.add(content("trust", 3, "{\"certificates\":[]}"));
        script.add(SAME);
        script.add(content("roster", 4, "{\"appointments\":[]}"));
        rounds.next();
        calls.clear();
        rounds.next();
        assertThat(calls).contains("trust \"trust3\"", "crl", "roster \"roster4\" from 4");
        assertThat(changes).containsExactly(ReferenceName.TRUST, ReferenceName.ROSTER);
    }

    @Test
    void aConnectionThatFailsEndsTheRoundAndTheWaitGrowsWithJitter() {
        Duration longest = Duration.ZERO;
        for (int round = 0; round < 30; round++) {
            script.add(DOWN);
            Duration wait = rounds.next().atMost();
            assertThat(wait).isLessThanOrEqualTo(PACE.interval());
            if (round == 0) {
                assertThat(wait).isLessThanOrEqualTo(PACE.firstBackoff());
            }
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        assertThat(calls).hasSize(30).containsOnly("trust");
        assertThat(longest).isGreaterThan(Duration.ofMinutes(5));
        assertThat(shelf.status().of(ReferenceName.TRUST).problem()).contains("CONNECT");
        rounds.next();
        script.add(DOWN);
        assertThat(rounds.next().atMost()).isLessThanOrEqualTo(PACE.firstBackoff());
    }

    @Test
    void theServersWordIsBelievedWithinReasonAndTheNetworkDoesNotCutItShort() {
        script.add(new ReferenceAnswer.TryLater("429", Optional.of(Duration.ofMinutes(2))));
        Rounds.Wait wait = rounds.next();
        assertThat(wait.atMost()).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(124));
        assertThat(wait.network()).isFalse();
        script.add(new ReferenceAnswer.TryLater("429", Optional.of(Duration.ofDays(300))));
        assertThat(rounds.next().atMost())
                .isLessThanOrEqualTo(Duration.ofHours(1).plusSeconds(4));
    }

    @Test
    void oneNameThatIsNotToBeHadDoesNotKeepTheOthers() throws Exception {
        script.add(new ReferenceAnswer.Refused("404"));
        script.add(new ReferenceAnswer.TooLarge());
        script.add(new ReferenceAnswer.Content(Bytes.utf8("<html>"), Optional.empty()));
        script.add(content("services", 1, "{\"services\":[]}"));
        rounds.next();
        assertThat(changes).containsExactly(ReferenceName.SERVICES);
        assertThat(shelf.status().of(ReferenceName.TRUST).problem()).contains("404");
        assertThat(shelf.status().of(ReferenceName.CRL).problem()).contains("TOO_LARGE");
        assertThat(shelf.status().of(ReferenceName.ROSTER).problem()).contains("SIGNATURE_INVALID");
    }

    @Test
    void aDeltaThatDoesNotApplyIsFollowedByTheWholeBundle() throws Exception {
        script.add(SAME);
        script.add(SAME);
        script.add(content("roster", 4, "{\"appointments\":[]}"));
        rounds.next();
        calls.clear();
        script.add(SAME);
        script.add(SAME);
        script.add(new ReferenceAnswer.Content(
                signer.sign(
                        "cccd-bundle-delta+jws",
                        "{\"name\":\"roster\",\"from\":3,\"version\":5,\"issuedAt\":\"2026-11-20T00:00:00Z\",\"contentHash\":\"\",\"changes\":{\"put\":[],\"remove\":[]}}"),
                Optional.empty()));
        script.add(content("roster", 5, "{\"appointments\":[]}"));
        rounds.next();
        assertThat(calls).containsSubsequence("roster \"roster4\" from 4", "roster", "services");
        assertThat(shelf.snapshot().roster().orElseThrow().version()).isEqualTo(5);
        assertThat(shelf.status().of(ReferenceName.ROSTER).problem()).isEmpty();
    }
}
