package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Cards, or somebody beside the reader, that say anything at all, in a process that has 256 MB.
 *
 * <p>A build tries the same lies each time; {@code -Dcccd.hostile.answers=1000000 -Dcccd.hostile.seed=…} a million others. Every reading
 * follows from its seed, and one that goes wrong says which.
 */
class HostileCardsTest {
    private static final String ANSWERS = System.getProperty("cccd.hostile.answers", "10000");
    private static final String SEED = System.getProperty("cccd.hostile.seed", "234698617");

    @Test
    void nothingACardSaysBringsTheReaderDownOrMakesItBelieve() throws Exception {
        SeparateProcess process = SeparateProcess.run(HostileRun.class, "-Xmx256m", ANSWERS, SEED);

        System.out.print(process.output());
        assertThat(process.exitCode()).as(process.output()).isZero();
    }
}
