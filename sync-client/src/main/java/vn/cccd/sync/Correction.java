package vn.cccd.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A record that says what became of the verdict in an earlier one.
 *
 * @param id follows from {@code corrects} and {@code trustStoreVersion}, so that there is one for each pair, whatever crashes in between
 * @param occurredAt when the evidence was judged again
 * @param previousVerdict what the backend was told before
 * @param trustStoreVersion by which it was judged now
 */
record Correction(
        UUID id,
        UUID corrects,
        String sector,
        Instant occurredAt,
        ChipVerdict previousVerdict,
        ChipVerdict verdict,
        List<String> caveats,
        String trustStoreVersion) {}
