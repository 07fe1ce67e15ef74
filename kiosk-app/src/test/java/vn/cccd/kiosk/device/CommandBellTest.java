package vn.cccd.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CommandBellTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A program of the site: it ends with its argument, or waits for ever. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            if (System.in.read() >= 0) {
                System.exit(9);
            }
            if (arguments[0].equals("hang")) {
                new CountDownLatch(1).await();
            }
            System.exit(Integer.parseInt(arguments[0]));
        }
    }

    private static CommandBell bell(Duration longest, String argument) {
        return new CommandBell(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        argument),
                longest);
    }

    @Test
    void aProgramThatEndsWellSaysThatTheCallArrived() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);

        bell(PATIENCE, "0").ring(arrived -> {
            if (arrived) {
                reached.countDown();
            }
        });

        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aProgramThatFailsHangsOrIsNotThereSaysNothing() {
        assertThat(bell(PATIENCE, "0").call()).isTrue();
        assertThat(bell(PATIENCE, "3").call()).isFalse();
        assertThat(bell(Duration.ofMillis(300), "hang").call()).isFalse();
        assertThat(new CommandBell(List.of("/no/such/program")).call()).isFalse();
    }

    @Test
    void aCallThatDoesNotArriveIsToldToo() throws InterruptedException {
        BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();

        new CommandBell(List.of("/no/such/program")).ring(answers::add);
        StaffBell.none().ring(answers::add);

        assertThat(answers.poll(30, TimeUnit.SECONDS)).isFalse();
        assertThat(answers.poll(30, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aSecondCallIsTheSameWhileTheFirstIsOnItsWay() throws InterruptedException {
        CommandBell bell = bell(PATIENCE, "0");
        BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();
        bell.ring(answers::add);
        bell.ring(answers::add);

        assertThat(answers.poll(30, TimeUnit.SECONDS)).isTrue();
        assertThat(answers.poll(30, TimeUnit.SECONDS)).isTrue();

        bell.ring(answers::add);
        assertThat(answers.poll(30, TimeUnit.SECONDS))
                .as("later it is another call")
                .isTrue();
    }
}
