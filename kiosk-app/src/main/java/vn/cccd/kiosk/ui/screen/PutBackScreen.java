package vn.cccd.kiosk.ui.screen;

import static vn.cccd.kiosk.ui.part.Words.centred;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.ui.drawing.Illustrations;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ProgressStrip;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** Contact was lost: four places to try, each for five seconds; who lost it again on the reader begins with the next one. */
final class PutBackScreen implements Screen {
    private static final int SECONDS_PER_POSITION = 5;
    private static final int WHOLE_SECONDS = SECONDS_PER_POSITION * Illustrations.POSITIONS;
    private static final Phrase[] HINTS = {
        Phrase.BACK_POSITION_1, Phrase.BACK_POSITION_2, Phrase.BACK_POSITION_3, Phrase.BACK_POSITION_4
    };

    private final String title;
    private final VBox card;
    private final Label hint = centred(Words.of("", "lead", "strong", "accented"));
    private final ProgressStrip strip = new ProgressStrip(0);
    private final Label left = Words.lead("");
    private final Region node;
    private int position = -1;

    PutBackScreen(ScreenContext context, State.AwaitingSameCard state) {
        this.title = context.say(Phrase.BACK_TITLE);
        this.card = PictureCard.of(context, Illustrations.position(0), hint);
        VBox words = Arrange.column("airy");
        strip.setMaxWidth(Double.MAX_VALUE);
        state.progress().fullName().ifPresent(name -> words.getChildren().add(Words.of(name, "title", "strong")));
        words.getChildren()
                .addAll(
                        Arrange.column("close", Words.heading(title), Words.lead(context.say(Phrase.BACK_LEAD))),
                        Arrange.column("close", left, strip),
                        Actions.secondaryBar(context, state.offers()));
        this.node = Arrange.beside(context, card, words);
        draw(context, state);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean update(ScreenContext now) {
        if (now.model().state() instanceof State.AwaitingSameCard awaiting) {
            draw(now, awaiting);
            return true;
        }
        return false;
    }

    private void draw(ScreenContext context, State.AwaitingSameCard state) {
        strip.show(state.secondsLeft() * 100 / WHOLE_SECONDS);
        left.setText(context.say(Phrase.BACK_SECONDS, state.secondsLeft()));
        int wanted = position(state);
        if (wanted != position) {
            position = wanted;
            card.getChildren().set(0, Illustrations.position(wanted));
            hint.setText(context.say(HINTS[wanted]));
        }
    }

    private static int position(State.AwaitingSameCard state) {
        int first = Math.max(0, state.retries() - 1);
        int waited = Math.max(0, WHOLE_SECONDS - state.secondsLeft());
        return (first + waited / SECONDS_PER_POSITION) % Illustrations.POSITIONS;
    }
}
