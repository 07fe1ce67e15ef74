package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Whoever reads cards day and night holds on to nothing. {@code -Dcccd.day.readings=20000} is a day of a busy kiosk,
 * {@code -Dcccd.day.seed=…} another one.
 */
class DayOfUseTest {
    private static final String READINGS = System.getProperty("cccd.day.readings", "200");
    private static final String SEED = System.getProperty("cccd.day.seed", "20261121");

    @Test
    void memoryThreadsAndFilesAreAtTheEndOfADayWhatTheyWereAtItsBeginning() throws Exception {
        SeparateProcess process = SeparateProcess.run(DayRun.class, "-Xmx256m", READINGS, SEED);

        System.out.print(process.output());
        assertThat(process.exitCode()).as(process.output()).isZero();
    }
}
