package vn.cccd.kiosk.ui.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.Offer;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.ServiceTile;
import vn.cccd.kiosk.ui.part.TileGrid;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** Which clinic, and with insurance or without. */
final class ServiceScreen implements Screen {
    private final State.ChoosingService first;
    private final String title;
    private final List<ServiceTile> tiles = new ArrayList<>();
    private final Pane ways;
    private final Region node;

    ServiceScreen(ScreenContext context, State.ChoosingService state) {
        this.first = state;
        this.title = context.say(Phrase.SERVICE_TITLE);
        TileGrid grid = new TileGrid(columns(context, state));
        state.services().forEach(service -> {
            ServiceTile tile = new ServiceTile(context, service);
            tiles.add(tile);
            grid.add(tile);
        });
        this.ways = Actions.bar(context, state.offers());
        VBox question =
                Arrange.column("close", Words.of(context.say(Phrase.SERVICE_INSURANCE), "lead", "strong"), ways);
        VBox column = Arrange.column("services", Words.heading(title), grid, question);
        column.getStyleClass().add("measure");
        this.node = column;
        draw(state);
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
        if (now.model().state() instanceof State.ChoosingService choosing
                && choosing.services().equals(first.services())) {
            draw(choosing);
            return true;
        }
        return false;
    }

    private void draw(State.ChoosingService state) {
        tiles.forEach(tile -> tile.choose(state.chosen()));
        for (Offer offer : state.offers()) {
            Node way = ways.lookup("#" + Actions.id(offer.choice()));
            if (way instanceof Button button) {
                button.setDisable(!offer.enabled());
            }
        }
    }

    private static int columns(ScreenContext context, State.ChoosingService state) {
        return context.format().portrait() || state.services().size() == 1 ? 1 : 2;
    }
}
