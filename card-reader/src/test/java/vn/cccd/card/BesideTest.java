package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BesideTest {
    @Test
    void whatTheWorkThrowsIsThrownWhereItsResultIsWanted() {
        try (Beside beside = new Beside(Thread::startVirtualThread)) {
            Supplier<Integer> result = beside.start(() -> Integer.valueOf("no number"));

            assertThatThrownBy(result::get).isInstanceOf(NumberFormatException.class);
        }
    }

    @Test
    void workThatNobodyBeganIsDoneByWhoeverWantsItsResult() {
        try (Beside beside = new Beside(work -> {})) {
            Supplier<Thread> result = beside.start(Thread::currentThread);

            assertThat(result.get()).isSameAs(Thread.currentThread());
        }
    }

    @Test
    void anExecutorThatWasStoppedIsNoHindrance() {
        ExecutorService stopped = Executors.newSingleThreadExecutor();
        stopped.shutdown();
        try (Beside beside = new Beside(stopped)) {
            assertThat(beside.start(() -> 7).get()).isEqualTo(7);
        }
    }

    @Test
    void workThatIsStillGoingOnAtTheEndIsInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (Beside beside = new Beside(Thread::startVirtualThread)) {
            beside.start(() -> {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
                return 0;
            });
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
