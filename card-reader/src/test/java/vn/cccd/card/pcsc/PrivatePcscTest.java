package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException.Reason;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.reader.PcscDaemon;
import vn.cccd.sim.reader.VpcdReader;

/** A test against a real pcscd, a private one. */
abstract class PrivatePcscTest {
    static final String FIRST = "Virtual PCD 00 00";
    static final String SECOND = "Virtual PCD 00 01";
    static final Bytes OK = Bytes.fromHex("9000");
    static final Bytes GET_CHALLENGE = Bytes.fromHex("0084000008");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    PcscDaemon daemon;
    VpcdReader tray;
    CardReaders readers;

    @BeforeEach
    void startService() throws IOException {
        daemon = PcscDaemon.forThisProcess();
        tray = VpcdReader.connect("127.0.0.1", daemon.vpcdPort());
        readers = CardReaders.system();
    }

    @AfterEach
    void stopService() {
        tray.close();
        daemon.close();
    }

    /** Puts the card down and waits until the service has seen it. */
    void insert(Chip chip) throws Exception {
        tray.insert(chip);
        await(() -> readers.list().getFirst().cardPresent());
    }

    CardLink connectTo(Chip chip) throws Exception {
        insert(chip);
        return readers.connect(FIRST);
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var never = new CountDownLatch(1);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            assertThat(never.await(5, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    static void awaitUnchecked(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static long threads(String namePrefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(namePrefix))
                .count();
    }

    static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }

    static ObjectAssert<Reason> assertThatReasonOf(ThrowingCallable call) {
        return assertThatThrownBy(call)
                .asInstanceOf(type(CardLinkException.class))
                .extracting(CardLinkException::reason, type(Reason.class));
    }
}
