package vn.cccd.kiosk.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.qr.damage.DamageKind;
import vn.cccd.sim.qr.damage.DamagedPictures;

/** The benchmark with ten pictures of each kind: fewer than its numbers need, enough to see that no peer is ahead. */
class QrBenchTest {
    private static final int EACH = Integer.getInteger("cccd.qr.pictures", 10);
    private static final double OVER_PLAIN_ZXING = 1.5;
    private static final double A_SLOW_MACHINE = 10;
    private static final double MOST_CLEAN_MILLIS = 30;

    /** Its time holds the start of a process, and its rates depend on the version that a machine has. */
    private static final Set<String> LIBRARIES = Set.of("ZXing", "ZXing try-harder", "BoofCV");

    private static final List<String> PROGRESS = new CopyOnWriteArrayList<>();
    private static List<BenchResult> results = List.of();

    @BeforeAll
    static void run() throws InterruptedException {
        int pictures = EACH * DamagedPictures.KINDS.size();
        results = new QrBench(new QrBench.Effort(1, pictures, 5), PROGRESS::add).run();
    }

    @Test
    void theNamesAreTheContract() {
        List<String> names = new ArrayList<>(DamagedPictures.KINDS.stream()
                .map(DamageKind::text)
                .map(kind -> "qr/rate/" + kind)
                .toList());
        Collections.addAll(names, "qr/rate/all", "qr/millis/clean");
        assertThat(results).extracting(BenchResult::name).containsExactlyElementsOf(names);
        assertThat(PROGRESS).isNotEmpty();
    }

    @Test
    void noLibraryReadsMoreInAnyKind() {
        for (BenchResult result : results.subList(0, results.size() - 1)) {
            assertThat(result.peers().keySet()).as(result.name()).containsAll(LIBRARIES);
            for (String library : LIBRARIES) {
                assertThat(result.ours())
                        .as(result.name() + " beside " + library)
                        .isGreaterThanOrEqualTo(result.peers().get(library));
            }
        }
    }

    @Test
    void halfAsManyAgainAsPlainZxingAreRead() {
        BenchResult all = results.get(results.size() - 2);

        assertThat(all.ours()).isGreaterThanOrEqualTo(OVER_PLAIN_ZXING * peer(all, "ZXing"));
    }

    @Test
    void aCleanFrameIsReadWhileNobodyNotices() {
        BenchResult clean = results.getLast();

        assertThat(clean.ours()).isPositive().isLessThan(MOST_CLEAN_MILLIS * A_SLOW_MACHINE);
        assertThat(peer(clean, "ZXing")).isPositive();
    }

    @Test
    void thePeoplesTableHasALineForEach() {
        StringWriter text = new StringWriter();
        new BenchReport(results).text(new PrintWriter(text, true));

        assertThat(text.toString().lines())
                .hasSameSizeAs(results)
                .allMatch(line -> line.startsWith("qr/"))
                .noneMatch(line -> line.contains("Infinity") || line.contains("NaN"));
    }

    private static double peer(BenchResult result, String name) {
        Double value = result.peers().get(name);
        assertThat(value).as(name).isNotNull();
        return value == null ? 0 : value;
    }
}
