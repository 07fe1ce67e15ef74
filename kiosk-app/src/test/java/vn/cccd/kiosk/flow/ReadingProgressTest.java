package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.ReadingProgress.Mark;
import vn.cccd.kiosk.flow.ReadingProgress.Step;

class ReadingProgressTest {
    private final ReadingProgress begun = ReadingProgress.begun(Optional.empty());

    @Test
    void theFirstUnfinishedStepIsTheCurrentOne() {
        ReadingProgress named = begun.with(Step.OPENED).withName("Nguyễn Văn A");

        assertThat(named.mark(Step.OPENED)).isEqualTo(Mark.DONE);
        assertThat(named.mark(Step.NAME)).isEqualTo(Mark.DONE);
        assertThat(named.mark(Step.SIGNATURE)).isEqualTo(Mark.CURRENT);
        assertThat(named.mark(Step.PORTRAIT)).isEqualTo(Mark.TO_COME);
    }

    @Test
    void theBarNeverGoesBackAndIsFullWithThePortraitOnly() {
        ReadingProgress opened = begun.with(Step.OPENED);
        ReadingProgress half = opened.with(Step.NAME).with(Step.SIGNATURE).withPortraitPercent(50);

        assertThat(begun.percent()).isZero();
        assertThat(opened.percent()).isEqualTo(10);
        assertThat(half.percent()).isEqualTo(65);
        assertThat(half.withPortraitPercent(100).percent()).isEqualTo(99);
        assertThat(half.withFace(Samples.FACE).percent()).isEqualTo(100);
    }

    @Test
    void theNumberPadShowsWhatIsMissing() {
        assertThat(NumberPad.EMPTY.display()).isEqualTo("___ ___ ___ ___");
        assertThat(new NumberPad("99909000").display()).isEqualTo("999 090 00_ ___");
        assertThat(new NumberPad(Samples.NUMBER).plus(7).digits()).isEqualTo(Samples.NUMBER);
    }
}
