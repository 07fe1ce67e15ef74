package vn.cccd.kiosk.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That it measures what it says, not how fast this machine is. */
class OutboxBenchTest {
    @Test
    void addsStandBesideTheirPeersAndABacklogDrainsInLittleMemory() throws InterruptedException {
        List<BenchResult> results = new OutboxBench(new OutboxBench.Effort(1, 400), line -> {}).run();
        Map<String, BenchResult> byName =
                results.stream().collect(Collectors.toMap(BenchResult::name, Function.identity()));
        assertThat(byName)
                .containsOnlyKeys(
                        "outbox/adds-per-second",
                        "outbox/add-p50",
                        "outbox/add-p99",
                        "outbox/signed-adds-per-second",
                        "outbox/signed-add-p99",
                        "outbox/drain-per-second",
                        "outbox/drain-last-to-first",
                        "outbox/drain-heap");
        assertThat(results).allSatisfy(result -> assertThat(result.ours()).isPositive());
        assertThat(results.getFirst().peers()).containsOnlyKeys("Tape QueueFile", "bare SQLite insert");
        assertThat(results.getLast().ours()).isLessThan(DrainBench.HEAP_MEGABYTES);
    }
}
