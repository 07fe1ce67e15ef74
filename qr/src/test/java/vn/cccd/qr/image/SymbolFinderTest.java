package vn.cccd.qr.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.cccd.qr.bytes.Bytes;

/** The order of the steps and the budget, with steps that are only played. */
class SymbolFinderTest {
    private static final Bytes ONE = Bytes.fromHex("01");
    private static final Bytes OTHER = Bytes.fromHex("02");
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final GreyPicture PICTURE = halfBlack(64, 64);

    private final List<String> tried = new ArrayList<>();
    private long nanos;

    /** Takes ten milliseconds and reads what it is told. */
    private SearchStep step(String label, boolean several, List<Bytes> reads) {
        return SearchStep.changed(label, UnaryOperator.identity(), new SymbolDecoder() {
            @Override
            public List<Bytes> decode(GreyPicture picture) {
                tried.add(label);
                nanos += 10_000_000;
                return reads;
            }

            @Override
            public boolean readsSeveral() {
                return several;
            }
        });
    }

    private SearchStep blind(String label) {
        return step(label, true, List.of());
    }

    private SymbolFinder finder(List<SearchStep> quick, List<SearchStep> thorough) {
        return new SymbolFinder(
                new SearchPlan(quick, thorough, step("others", true, List.of(ONE, OTHER))), () -> nanos);
    }

    @Test
    void theFirstStepThatReadsEndsTheSearch() {
        SymbolFinder finder =
                finder(List.of(blind("a"), blind("b")), List.of(step("c", true, List.of(ONE)), blind("d")));

        assertThat(finder.find(PICTURE, LONG)).singleElement().satisfies(symbol -> {
            assertThat(symbol.raw()).isEqualTo(ONE);
            assertThat(symbol.decoder()).isEqualTo("c");
            assertThat(symbol.millis()).isEqualTo(30);
        });
        assertThat(tried).containsExactly("a", "b", "c");
    }

    @Test
    void aStepThatReadsOnlyOneIsFollowedByALookForOthers() {
        SymbolFinder finder = finder(List.of(step("a", false, List.of(ONE))), List.of());

        assertThat(finder.find(PICTURE, LONG)).extracting(FoundSymbol::raw).containsExactly(ONE, OTHER);
        assertThat(tried).containsExactly("a", "others");
    }

    @Test
    void noStepBeginsAfterTheBudgetAndTheNextSearchGoesOnThere() {
        SymbolFinder finder = finder(List.of(blind("q")), List.of(blind("a"), blind("b"), blind("c")));
        Duration two = Duration.ofMillis(20);

        for (int frame = 0; frame < 4; frame++) {
            assertThat(finder.find(PICTURE, two)).isEmpty();
        }

        assertThat(tried).containsExactly("q", "a", "q", "b", "q", "c", "q", "a");
    }

    @Test
    void theStepThatReadIsTheFirstToBeTriedOnTheNextFrame() {
        SymbolFinder finder = finder(List.of(blind("q")), List.of(blind("a"), step("b", true, List.of(ONE))));

        finder.find(PICTURE, LONG);
        finder.find(PICTURE, LONG);

        assertThat(tried).containsExactly("q", "a", "b", "q", "b");
    }

    @Test
    void theFirstStepRunsWithoutAnyBudget() {
        SymbolFinder finder = finder(List.of(step("a", false, List.of(ONE)), blind("b")), List.of());

        assertThat(finder.find(PICTURE, Duration.ZERO)).hasSize(1);
        assertThat(tried).containsExactly("a");
    }

    @Test
    void anEvenPictureIsNotLookedAt() {
        SymbolFinder finder = finder(List.of(blind("a")), List.of());

        assertThat(finder.find(GreyPicture.of(640, 480, new byte[640 * 480]), LONG))
                .isEmpty();
        assertThat(tried).isEmpty();
    }

    @Test
    void aLargePictureIsLookedAtReducedAndThenAsItIs() {
        List<Integer> widths = new ArrayList<>();
        UnaryOperator<GreyPicture> notes = picture -> {
            widths.add(picture.width());
            return picture;
        };
        SearchStep any = new SearchStep("any", notes, blind("a").decoder(), Long.MAX_VALUE);
        SearchStep usual = SearchStep.changed("usual", notes, blind("b").decoder());

        finder(List.of(any), List.of(usual)).find(halfBlack(3_000, 2_000), LONG);

        assertThat(widths).containsExactly(1_500, 1_500, 3_000);
    }

    private static GreyPicture halfBlack(int width, int height) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, 0, pixels.length / 2, (byte) 255);
        return GreyPicture.of(width, height, pixels);
    }
}
