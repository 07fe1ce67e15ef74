package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.ReaderDescription;
import vn.cccd.sim.reader.PcscDaemon;

/** {@code kiosk sim card} on a real PC/SC service, steered by lines on standard input. */
class SimCardOverPcscTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final InputStream standardInput = System.in;
    private final PipedOutputStream orders = new PipedOutputStream();
    private final PcscDaemon service;

    SimCardOverPcscTest() throws IOException {
        service = PcscDaemon.forThisProcess();
    }

    @BeforeEach
    void takeOverStandardInput() throws IOException {
        System.setIn(new PipedInputStream(orders));
    }

    @AfterEach
    void giveStandardInputBack() {
        System.setIn(standardInput);
        service.close();
    }

    @Test
    void cardsArePutDownTakenMovedAndExchanged() throws Exception {
        CompletableFuture<CommandRun> run = CompletableFuture.supplyAsync(
                () -> CommandRun.of("sim", "card", "--vpcd", "localhost:" + service.vpcdPort()));

        await(ReaderDescription::cardPresent);
        order("take");
        await(reader -> !reader.cardPresent());
        order("put");
        await(ReaderDescription::cardPresent);
        order("move 1500");
        await(reader -> !reader.cardPresent());
        await(ReaderDescription::cardPresent);
        order("card duom bac-only removed@DG2:50%");
        order("pending");
        order("card nobody");
        order("move far");
        order("quit");

        CommandRun ended = run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("999090000123", "QR text: ", "bac-only", "removed@DG2:50%")
                .contains("card: There is no citizen 'nobody'", "move: a time in milliseconds, not far");
    }

    private void order(String line) throws IOException {
        orders.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        orders.flush();
    }

    private static void await(Predicate<ReaderDescription> state) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!seen(state)) {
            assertThat(System.nanoTime()).as("the reader in the wanted state").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean seen(Predicate<ReaderDescription> state) {
        try {
            return CardReaders.system().list().stream().anyMatch(state);
        } catch (CardLinkException notYet) {
            return false;
        }
    }
}
