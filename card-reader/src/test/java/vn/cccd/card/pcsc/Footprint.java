package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process holds on to: open files, threads and memory. */
record Footprint(long files, int threads, long heapKilobytes, long residentKilobytes) {
    private static final int COLLECTIONS = 3;

    static Footprint now() throws IOException {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return new Footprint(
                PrivatePcscTest.openFiles(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                memory.getHeapMemoryUsage().getUsed() / 1024,
                resident());
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** Flat: what a test framework and the JVM themselves may take is little. */
    void assertHardlyMoreThan(Footprint before) {
        assertThat(files).as("open files").isLessThanOrEqualTo(before.files + 5);
        assertThat(threads).as("threads").isLessThanOrEqualTo(before.threads + 3);
        assertThat(heapKilobytes).as("heap").isLessThanOrEqualTo(before.heapKilobytes + 4 * 1024);
        assertThat(residentKilobytes).as("resident memory").isLessThanOrEqualTo(before.residentKilobytes + 64 * 1024);
    }

    String to(Footprint after) {
        return "files " + files + " -> " + after.files + ", threads " + threads + " -> " + after.threads + ", heap "
                + heapKilobytes + " -> " + after.heapKilobytes + " KB, resident " + residentKilobytes + " -> "
                + after.residentKilobytes + " KB";
    }
}
