package vn.cccd.kiosk.demo;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this process holds after a garbage collection.
 *
 * @param heap in bytes
 * @param files open ones; 0 where the system does not tell
 */
record Footprint(long heap, int threads, long files) {
    static final Footprint NONE = new Footprint(0, 0, 0);
    private static final int COLLECTIONS = 3;

    static Footprint now() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                files);
    }

    @Override
    public String toString() {
        return (heap >> 10) + " KB, " + threads + " threads, " + files + " open files";
    }
}
