package vn.cccd.kiosk.device.loop;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Describes an exception for the log: its kind and place. Messages are left out, because they may hold what was read. */
public final class Fault {
    private static final int FRAMES = 12;

    private Fault() {}

    /** The class of {@code fault} and where it was thrown, without its message. */
    public static String describe(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable current = fault;
        for (int depth = 0; current != null && depth < 4; depth++) {
            text.append(depth == 0 ? "" : "\n caused by ")
                    .append(current.getClass().getName())
                    .append(frames(current));
            current = current.getCause();
        }
        return text.toString();
    }

    private static String frames(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
    }
}
