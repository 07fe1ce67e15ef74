package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DoorbellTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Doorbell doorbell = new Doorbell();

    private Doorbell.Ring ring(Pause.Wakers wakers) throws InterruptedException {
        return doorbell.await(new Pause(LONG, wakers)).ring();
    }

    @Test
    void aRingWhileTheSenderWorksEndsItsNextPause() throws InterruptedException {
        doorbell.recordAdded();
        assertThat(ring(Pause.Wakers.ANYBODY)).isEqualTo(Doorbell.Ring.RECORD);
        doorbell.networkChanged();
        assertThat(ring(Pause.Wakers.ANYBODY)).isEqualTo(Doorbell.Ring.NETWORK);
    }

    @Test
    void aRingFromAnotherThreadEndsAPauseUnderWay() throws Exception {
        CompletableFuture<Doorbell.Ring> ring = CompletableFuture.supplyAsync(() -> {
            try {
                return ring(Pause.Wakers.ANYBODY);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        doorbell.recordAdded();
        assertThat(ring.get()).isEqualTo(Doorbell.Ring.RECORD);
    }

    @Test
    void aNewRecordDoesNotCutABackoffShortButIsMadeKnownOnce() throws InterruptedException {
        doorbell.recordAdded();
        Doorbell.Woken woken = doorbell.await(new Pause(LONG, Pause.Wakers.NETWORK));
        assertThat(woken.ring()).isEqualTo(Doorbell.Ring.RECORD_TO_WAIT);
        assertThat(woken.left()).isBetween(LONG.minusMinutes(1), LONG);
        assertThat(doorbell.await(new Pause(Duration.ofMillis(20), Pause.Wakers.NETWORK))
                        .ring())
                .isEqualTo(Doorbell.Ring.TIMER);
        assertThat(ring(Pause.Wakers.ANYBODY)).isEqualTo(Doorbell.Ring.RECORD);
    }

    @Test
    void theNetworkEndsABackoffButNotAPauseTheServerAskedFor() throws InterruptedException {
        doorbell.networkChanged();
        assertThat(doorbell.await(new Pause(Duration.ofMillis(20), Pause.Wakers.NOBODY))
                        .ring())
                .isEqualTo(Doorbell.Ring.TIMER);
        assertThat(ring(Pause.Wakers.NETWORK)).isEqualTo(Doorbell.Ring.NETWORK);
    }

    @Test
    void closingEndsEveryPause() throws InterruptedException {
        doorbell.close();
        for (Pause.Wakers wakers : Pause.Wakers.values()) {
            assertThat(ring(wakers)).isEqualTo(Doorbell.Ring.CLOSED);
        }
    }
}
