package vn.cccd.kiosk.device.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import vn.cccd.card.AccessHint;
import vn.cccd.card.FilesWanted;
import vn.cccd.card.ReadFailure;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadRequest;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.portrait.cache.PortraitCache;
import vn.cccd.sim.person.Citizens;

/** Nobody's portrait reaches the disk before they agreed. */
class AgreedPortraitsTest {
    private static final Bytes HASH = Bytes.fromHex("01");
    private static final Bytes OTHER = Bytes.fromHex("02");
    private static final Bytes FILE = Bytes.fromHex("7500");

    private static final ReadOutcome NOTHING = new ReadOutcome.Failed(ReadFailure.CARD_HOSTILE);

    private final Disk disk = new Disk();
    private final AgreedPortraits portraits = new AgreedPortraits(disk);

    @Test
    void whatWasReadIsKeptWhenItsHolderAgreed() {
        portraits.keep(HASH, FILE);
        assertThat(disk.files).isEmpty();

        portraits.agreed();
        portraits.close();

        assertThat(disk.files).containsExactly(Map.entry(HASH, FILE));
    }

    @Test
    void whoRefusedOrLeftIsNotKeptByTheNextOnesConsent() {
        portraits.keep(HASH, FILE);
        portraits.forget();
        portraits.agreed();
        portraits.close();

        assertThat(disk.files).isEmpty();
    }

    @Test
    void whoRefusesHasAnEarlierVisitsPortraitErasedAndNobodyElses() {
        disk.keep(HASH, FILE);
        disk.keep(OTHER, FILE);
        assertThat(portraits.find(HASH)).contains(FILE);

        portraits.refused();
        portraits.close();

        assertThat(disk.files).containsOnlyKeys(OTHER);
    }

    @Test
    void whoRefusesRightAfterAgreeingHasItErasedToo() {
        portraits.keep(HASH, FILE);
        portraits.agreed();
        portraits.refused();
        portraits.agreed();
        portraits.close();

        assertThat(disk.files).isEmpty();
    }

    @Test
    void aRefusalAfterTheVisitOrTheNextReadingErasesNobodys() {
        disk.keep(HASH, FILE);
        portraits.find(HASH);
        portraits.forget();
        portraits.refused();
        portraits.find(HASH);
        read(portraits.before((link, request, progress) -> NOTHING));
        portraits.refused();
        portraits.close();

        assertThat(disk.files).containsOnlyKeys(HASH);
    }

    @Test
    void nothingOfAnEarlierReadingWaitsWhenTheNextBegins() {
        portraits.keep(HASH, FILE);
        read(portraits.before((link, request, progress) -> NOTHING));
        portraits.agreed();
        read(portraits.before((link, request, progress) -> {
            portraits.keep(OTHER, FILE);
            return NOTHING;
        }));
        portraits.agreed();
        portraits.close();

        assertThat(disk.files).containsOnlyKeys(OTHER);
    }

    @Test
    void whatIsKeptAlreadyIsFound() {
        disk.keep(HASH, FILE);

        assertThat(portraits.find(HASH)).contains(FILE);
        assertThat(portraits.find(OTHER)).isEmpty();
        portraits.keep(OTHER, FILE);
        assertThat(portraits.clear()).isTrue();
        portraits.agreed();
        portraits.close();
        assertThat(disk.files).isEmpty();
    }

    private static void read(ReadingWork reading) {
        ReadRequest request = new ReadRequest(new AccessHint.Number(Citizens.NGUYEN_VAN_A.number()), FilesWanted.ALL);
        assertThat(reading.read(new NoCard(), request, progress -> {})).isSameAs(NOTHING);
    }

    private static final class Disk implements PortraitCache {
        private final Map<Bytes, Bytes> files = new ConcurrentHashMap<>();

        @Override
        public Optional<Bytes> find(Bytes signedHash) {
            return Optional.ofNullable(files.get(signedHash));
        }

        @Override
        public void keep(Bytes signedHash, Bytes file) {
            files.put(signedHash, file);
        }

        @Override
        public boolean remove(Bytes signedHash) {
            files.remove(signedHash);
            return true;
        }

        @Override
        public boolean clear() {
            files.clear();
            return true;
        }
    }
}
