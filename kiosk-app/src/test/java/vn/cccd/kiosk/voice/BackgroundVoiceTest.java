package vn.cccd.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.kiosk.text.Language;

@Timeout(30)
class BackgroundVoiceTest {
    private static final Logger LOGGER = Logger.getLogger(BackgroundVoice.class.getName());

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listenToTheLog() {
        LOGGER.addHandler(log);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(log);
    }

    /** Speaks until it is cut short. */
    private void endlessly(Prompt prompt, Language language) throws InterruptedException {
        heard.add(prompt + " begins");
        try {
            new CountDownLatch(1).await();
        } finally {
            heard.add(prompt + " ends");
        }
    }

    private String next() throws InterruptedException {
        String next = heard.poll(20, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    @Test
    void theNextPromptCutsTheOneBeforeShortAndNeverTwoSpeak() throws InterruptedException {
        try (Voice voice = new BackgroundVoice(this::endlessly)) {
            voice.say(Prompt.PUT_CARD, Language.VIETNAMESE);
            assertThat(next()).isEqualTo("PUT_CARD begins");

            voice.say(Prompt.KEEP_STILL, Language.VIETNAMESE);
            assertThat(next()).isEqualTo("PUT_CARD ends");
            assertThat(next()).isEqualTo("KEEP_STILL begins");

            voice.stop();
            assertThat(next()).isEqualTo("KEEP_STILL ends");
        }
    }

    @Test
    void onlyTheLastOfManyWaitsForADeviceThatHangs() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        Speaker stubborn = (prompt, language) -> {
            heard.add(prompt.toString());
            boolean waiting = prompt == Prompt.WAIT;
            while (waiting) {
                try {
                    hangs.await();
                    waiting = false;
                } catch (InterruptedException ignored) {
                    // As a driver does that cannot be interrupted.
                }
            }
        };
        try (Voice voice = new BackgroundVoice(stubborn)) {
            voice.say(Prompt.WAIT, Language.VIETNAMESE);
            assertThat(next()).isEqualTo("WAIT");
            for (Prompt prompt : Prompt.values()) {
                voice.say(prompt, Language.VIETNAMESE);
            }
            voice.say(Prompt.STORED, Language.VIETNAMESE);

            hangs.countDown();
            assertThat(next()).isEqualTo("STORED");
        }
    }

    @Test
    void whatDoesNotWorkIsLoggedOnceUntilItWorkedAgain() throws InterruptedException {
        Speaker broken = (prompt, language) -> {
            heard.add(prompt.toString());
            if (prompt != Prompt.STORED) {
                throw new IOException("no device");
            }
        };
        BackgroundVoice voice = new BackgroundVoice(broken);
        for (Prompt prompt : List.of(Prompt.WAIT, Prompt.WAIT, Prompt.STORED, Prompt.WAIT)) {
            voice.say(prompt, Language.VIETNAMESE);
            assertThat(next()).isEqualTo(prompt.toString());
            voice.awaitEnd();
        }

        assertThat(logged).hasSize(2).allSatisfy(line -> assertThat(line).contains("no device"));
    }

    @Test
    void nothingIsSaidAfterItsEnd() {
        BackgroundVoice voice = new BackgroundVoice(this::endlessly);
        voice.close();
        voice.say(Prompt.WAIT, Language.VIETNAMESE);

        assertThat(heard).isEmpty();
    }
}
