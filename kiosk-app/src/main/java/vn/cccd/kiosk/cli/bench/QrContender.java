package vn.cccd.kiosk.cli.bench;

import java.util.List;

/** Who reads codes in the benchmark. One thread at a time. */
interface QrContender {
    /** The name in the results. */
    String name();

    /** The texts that are read, right or wrong. */
    List<String> read(BenchFrame frame);

    /** Only the right text counts. */
    default boolean isRight(BenchFrame frame) {
        return read(frame).contains(frame.text());
    }
}
