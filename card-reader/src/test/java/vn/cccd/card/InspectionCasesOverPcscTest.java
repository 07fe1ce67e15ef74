package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.ReaderEvent;
import vn.cccd.card.pcsc.ReaderMonitor;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.reader.PcscDaemon;
import vn.cccd.sim.reader.VpcdReader;
import vn.cccd.sim.time.RealTime;

/** Two dozen inspection cases as the kiosk meets them: a card is seen by the monitor of a real PC/SC service, read through it, and waited for when it moved. */
@Timeout(120)
class InspectionCasesOverPcscTest {
    @RegisterExtension
    static final InspectionCases CASES = new InspectionCases(CaseResult.Way.THROUGH_PCSCD);

    private static final String READER = "Virtual PCD 00 00";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Cards that move are back after one second. */
    private static final Duration AWAY = Duration.ofSeconds(4);

    private static final BlockingQueue<ReaderEvent> EVENTS = new LinkedBlockingQueue<>();

    @TempDir
    static Path directory;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static PcscDaemon daemon;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static VpcdReader tray;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static CardReaders readers;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ReaderMonitor monitor;

    @BeforeAll
    static void startService() throws IOException {
        daemon = PcscDaemon.forThisProcess();
        tray = VpcdReader.connect("127.0.0.1", daemon.vpcdPort());
        readers = CardReaders.system();
        monitor = new ReaderMonitor(readers, EVENTS::add, ReaderMonitor.POLL);
    }

    @AfterAll
    static void stopService() {
        monitor.close();
        tray.close();
        daemon.close();
    }

    @AfterEach
    void clearTheTray() throws Exception {
        boolean there = readers.list().getFirst().cardPresent();
        tray.remove();
        assertThat(!there || seen(ReaderEvent.CardRemoved.class, PATIENCE)).isTrue();
        EVENTS.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cccd-2021",
                "pace-mrz-only",
                "pace-im",
                "pace-cam",
                "pace-cam-copy",
                "bac-only",
                "pace-fails-bac-works",
                "wrong-can",
                "slow-after-wrong-key",
                "length-32k",
                "length-short-223",
                "answers-61xx-protected",
                "answers-6282",
                "odd-read-required",
                "moved-at-50-percent",
                "another-card-put-back",
                "removed-at-50-percent",
                "session-ended-6988-once",
                "hostile-length-2gb",
                "changed-dg1",
                "unknown-issuer",
                "revoked-signer",
                "copy-without-keys",
                "expired"
            })
    void theCaseEndsAsInProcess(String name) throws Exception {
        CardProfile profile = CardProfile.named(name).orElseThrow();
        List<String> expected = Ending.expected(profile);

        String observed = Ending.of(read(new ProfileReading(profile, directory)));

        CASES.note(profile, String.join(" or ", expected), observed, expected.contains(observed));
        assertThat(observed).isIn(expected);
    }

    private static ReadOutcome read(ProfileReading reading) throws Exception {
        ChipReader reader = reading.reader();
        ReadRequest request = reading.request();
        tray.insert(reading.chip(new RealTime()));
        assertThat(seen(ReaderEvent.CardInserted.class, PATIENCE)).isTrue();
        ReadOutcome outcome = once(reader, request);
        while (outcome instanceof ReadOutcome.Interrupted && backAgain()) {
            request = ProfileReading.goingOn(request, outcome);
            outcome = once(reader, request);
        }
        return outcome;
    }

    /** A card that was away for a moment only may have come back before the service looked. */
    private static boolean backAgain() throws Exception {
        return seen(ReaderEvent.CardInserted.class, AWAY)
                || readers.list().getFirst().cardPresent();
    }

    private static ReadOutcome once(ChipReader reader, ReadRequest request) throws CardLinkException {
        try (CardLink link = readers.connect(READER)) {
            return reader.read(link, request, progress -> {});
        }
    }

    /** Waits until the monitor has told of such an event. */
    private static boolean seen(Class<? extends ReaderEvent> wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            ReaderEvent event = EVENTS.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null || wanted.isInstance(event)) {
                return event != null;
            }
        }
    }
}
