package vn.cccd.kiosk.device.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WorkThreadTest {
    @Test
    void workThatFailsIsToldAndTheNextIsDone() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (WorkThread thread = new WorkThread("test")) {
            thread.run(
                    () -> {
                        throw new IllegalStateException("a broken page");
                    },
                    () -> told.add("failed"));
            thread.run(() -> told.add("done"), () -> told.add("failed too"));
        }

        assertThat(told).containsExactly("failed", "done");
    }

    @Test
    void afterTheEndNothingIsDone() {
        List<String> told = new CopyOnWriteArrayList<>();
        WorkThread thread = new WorkThread("test");
        thread.close();
        thread.run(() -> told.add("done"), () -> told.add("failed"));
        thread.close();

        assertThat(told).isEmpty();
    }
}
