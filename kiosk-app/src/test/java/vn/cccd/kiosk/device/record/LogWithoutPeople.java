package vn.cccd.kiosk.device.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Listens to everything that is logged during a test, and fails it when something personal is. */
final class LogWithoutPeople extends Handler implements BeforeEachCallback, AfterEachCallback {
    private static final Logger OURS = Logger.getLogger("vn.cccd");

    private final List<String> personal;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final SimpleFormatter formatter = new SimpleFormatter();

    /** @param personal what no line may contain */
    LogWithoutPeople(List<String> personal) {
        this.personal = List.copyOf(personal);
    }

    /** What was logged so far, stack traces included. */
    List<String> lines() {
        return lines;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        OURS.setLevel(Level.ALL);
        OURS.addHandler(this);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        OURS.removeHandler(this);
        OURS.setLevel(null);
        for (String word : personal) {
            assertThat(lines).noneMatch(line -> line.contains(word));
        }
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(formatter.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
