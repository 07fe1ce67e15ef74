package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.portrait.cache.PortraitCache;
import vn.cccd.card.portrait.cache.PortraitCacheLimits;
import vn.cccd.card.portrait.cache.PortraitDirectory;
import vn.cccd.card.trust.TrustException;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.time.VirtualTime;

/** The second visit of a card whose portrait was kept at the first. */
class ReturningVisitorTest {
    @TempDir
    private Path directory;

    private PortraitCache portraits = PortraitCache.none();

    @BeforeEach
    void open() throws IOException {
        portraits = PortraitDirectory.open(
                directory.resolve("portraits"),
                directory.resolve("portraits.key"),
                PortraitCacheLimits.days(30),
                ReadingBench.CLOCK,
                new SecureRandom());
    }

    @Test
    void thePortraitOfAGenuineChipIsReadOnce() throws IOException, TrustException {
        ChipReading first = visit("cccd-2021");
        ChipReading second = visit("cccd-2021");

        assertThat(first.timing().portraitFromCache()).isFalse();
        assertThat(second.timing().portraitFromCache()).isTrue();
        assertThat(second.verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(second.portrait()).isEqualTo(first.portrait()).isPresent();
        assertThat(second.files()).containsAll(first.files());
        assertThat(second.evidence().dataGroups()).isEqualTo(first.evidence().dataGroups());
        assertThat(second.timing().bytesReceived()).isLessThan(first.timing().bytesReceived() / 2);
    }

    @Test
    void theScreenHearsOfAPortraitThatWasNotReadAsWell() throws IOException, TrustException {
        visit("cccd-2021");
        ProfileReading card = card("cccd-2021");
        List<ReadProgress> heard = new ArrayList<>();
        reader(card).read(new SimulatedLink(card.chip(new VirtualTime())), card.request(), heard::add);

        assertThat(heard).anyMatch(ReadProgress.PortraitRead.class::isInstance);
        assertThat(heard)
                .filteredOn(progress -> progress instanceof ReadProgress.FileProgress file
                        && file.file().equals("DG2"))
                .hasSize(1);
    }

    @Test
    void withoutTheSettingItIsReadEveryTime() throws IOException, TrustException {
        portraits = PortraitCache.none();
        visit("cccd-2021");

        assertThat(visit("cccd-2021").timing().portraitFromCache()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy-without-keys", "copy-without-dg14-and-dg15", "copy-with-own-key"})
    void aCopyWithTheSameSecurityObjectGetsNothing(String copy) throws IOException, TrustException {
        visit("cccd-2021");
        ChipReading reading = visit(copy);

        assertThat(reading.timing().portraitFromCache()).isFalse();
        assertThat(reading.verdict()).isNotEqualTo(new Verdict.Genuine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy-without-keys", "unknown-issuer", "changed-dg1"})
    void whatIsNotGenuineIsNotKept(String profile) throws IOException, TrustException {
        visit(profile);

        assertThat(directory.resolve("portraits")).isEmptyDirectory();
    }

    @Test
    void aNewPortraitOfTheSameHolderIsRead() throws IOException, TrustException {
        visit("cccd-2021");
        ChipReading changed = visit("portrait-8-kb");

        assertThat(changed.timing().portraitFromCache()).isFalse();
        assertThat(changed.verdict()).isEqualTo(new Verdict.Genuine());
        assertThat(visit("portrait-8-kb").timing().portraitFromCache()).isTrue();
    }

    @Test
    void aCacheThatGivesSomethingElseIsNotBelieved() throws IOException, TrustException {
        portraits = new PortraitCache() {
            @Override
            public Optional<Bytes> find(Bytes signedHash) {
                return Optional.of(Bytes.fromHex("7500"));
            }

            @Override
            public void keep(Bytes signedHash, Bytes file) {}

            @Override
            public boolean remove(Bytes signedHash) {
                return true;
            }

            @Override
            public boolean clear() {
                return true;
            }
        };
        ChipReading reading = visit("cccd-2021");

        assertThat(reading.timing().portraitFromCache()).isFalse();
        assertThat(reading.portrait()).isPresent();
        assertThat(reading.verdict()).isEqualTo(new Verdict.Genuine());
    }

    private ChipReading visit(String profile) throws IOException, TrustException {
        ProfileReading card = card(profile);
        return ReadingBench.completed(card.read(reader(card), card.chip(new VirtualTime())));
    }

    private ChipReader reader(ProfileReading card) throws IOException, TrustException {
        return card.reader().keeping(portraits);
    }

    private ProfileReading card(String profile) {
        return new ProfileReading(CardProfile.named(profile).orElseThrow(), directory);
    }
}
