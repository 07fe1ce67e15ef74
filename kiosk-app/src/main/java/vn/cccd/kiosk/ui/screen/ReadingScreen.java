package vn.cccd.kiosk.ui.screen;

import static vn.cccd.kiosk.ui.part.Words.centred;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.ReadingProgress;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.ui.drawing.Illustrations;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Portrait;
import vn.cccd.kiosk.ui.part.ProgressLine;
import vn.cccd.kiosk.ui.part.ProgressStrip;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** The chip is being read: the name as soon as it is known, and what is done and what is to come. */
final class ReadingScreen implements Screen {
    private final String title;
    private final VBox card;
    private final VBox greeting = Arrange.column("close");
    private final VBox list = new VBox();
    private final ProgressStrip strip = new ProgressStrip(0);
    private final Region node;
    private ReadingProgress shown;

    ReadingScreen(ScreenContext context, State.Reading state) {
        this.title = context.say(Phrase.READING_TITLE);
        this.shown = state.progress();
        this.card = PictureCard.of(
                context,
                Illustrations.cardOnReader(),
                centred(Words.of(context.say(Phrase.READING_STILL), "lead", "strong", "accented")));
        list.getStyleClass().add("progress-list");
        strip.setMaxWidth(Double.MAX_VALUE);
        this.node = Arrange.beside(context, card, Arrange.column("airy", greeting, list, strip));
        greet(context);
        draw(context);
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
        if (!(now.model().state() instanceof State.Reading reading)) {
            return false;
        }
        ReadingProgress before = shown;
        shown = reading.progress();
        if (!shown.fullName().equals(before.fullName())) {
            greet(now);
        }
        if (!shown.equals(before)) {
            draw(now);
        }
        return true;
    }

    private void greet(ScreenContext context) {
        greeting.getChildren()
                .setAll(shown.fullName()
                        .<Node[]>map(name -> new Node[] {Words.lead(context.say(Phrase.GREETING)), Words.name(name)})
                        .orElseGet(() -> new Node[] {Words.heading(title)}));
    }

    private void draw(ScreenContext context) {
        list.getChildren().clear();
        for (ReadingProgress.Step step : ReadingProgress.Step.values()) {
            list.getChildren().add(ProgressLine.of(context, shown, step));
        }
        strip.show(shown.percent());
        shown.face().ifPresent(face -> {
            if (!(card.getChildren().getFirst() instanceof Portrait)) {
                card.getChildren().set(0, new Portrait(context, shown.face()));
            }
        });
    }
}
