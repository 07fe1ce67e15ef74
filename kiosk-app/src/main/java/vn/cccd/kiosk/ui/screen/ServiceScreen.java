package vn.cccd.kiosk.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.InsuranceStanding;
import vn.cccd.kiosk.flow.Offer;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.insurance.InsuranceOutcome;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.text.ClockText;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.ServiceTile;
import vn.cccd.kiosk.ui.part.TileGrid;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** Which clinic or which of today's appointments, and with insurance or without. */
final class ServiceScreen implements Screen {
    private final State.ChoosingService first;
    private final String title;
    private final List<ServiceTile> tiles = new ArrayList<>();
    private final Pane ways;
    private final Label insurance = Words.of("", "secondary");
    private final Region node;

    ServiceScreen(ScreenContext context, State.ChoosingService state) {
        this.first = state;
        this.title = title(context, state);
        TileGrid grid = new TileGrid(columns(context, state));
        state.services().forEach(service -> {
            ServiceTile tile =
                    new ServiceTile(context, service, state.today().of(service).flatMap(Appointment::time));
            tiles.add(tile);
            grid.add(tile);
        });
        this.ways = Actions.bar(context, offers(state, false));
        VBox where = Arrange.column("close", grid);
        if (!offers(state, true).isEmpty()) {
            where.getChildren().add(Actions.secondaryBar(context, offers(state, true)));
        }
        VBox question = Arrange.column("close", Words.of(context.say(Phrase.SERVICE_INSURANCE), "lead", "strong"));
        this.insurance.setId("insurance");
        question.getChildren().addAll(insurance, ways);
        VBox column = Arrange.column("services", Words.heading(title), where, question);
        column.getStyleClass().add("measure");
        this.node = column;
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
        if (now.model().state() instanceof State.ChoosingService choosing
                && choosing.services().equals(first.services())
                && choosing.today().equals(first.today())
                && isAsked(choosing) == isAsked(first)) {
            draw(now, choosing);
            return true;
        }
        return false;
    }

    private void draw(ScreenContext context, State.ChoosingService state) {
        insurance.setText(Stream.of(first(context, state), standing(context, state.insurance()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · ")));
        tiles.forEach(tile -> tile.choose(state.chosen()));
        for (Offer offer : state.offers()) {
            Node way = ways.lookup("#" + Actions.id(offer.choice()));
            if (way instanceof Button button) {
                button.setDisable(!offer.enabled());
                button.setAccessibleHelp(offer.enabled() ? "" : context.say(Phrase.SERVICE_FIRST));
            }
        }
    }

    /** The way to other services stands with the services, the others with the question about insurance. */
    private static List<Offer> offers(State.ChoosingService state, boolean aboutServices) {
        return state.offers().stream()
                .filter(offer -> (offer.choice() == Choice.OTHER_SERVICE) == aboutServices)
                .toList();
    }

    private static String title(ScreenContext context, State.ChoosingService state) {
        int appointments =
                state.today().appointments().isEmpty() ? 0 : state.services().size();
        return switch (appointments) {
            case 0 -> context.say(Phrase.SERVICE_TITLE);
            case 1 -> context.say(Phrase.SERVICE_APPOINTMENT);
            default -> context.say(Phrase.SERVICE_APPOINTMENTS, appointments);
        };
    }

    /** Why the answers cannot be pressed yet. */
    private static String first(ScreenContext context, State.ChoosingService state) {
        return state.chosen().isPresent() ? "" : context.say(Phrase.SERVICE_FIRST);
    }

    private static boolean isAsked(State.ChoosingService state) {
        return !(state.insurance() instanceof InsuranceStanding.NotAsked);
    }

    private static String standing(ScreenContext context, InsuranceStanding standing) {
        return switch (standing) {
            case InsuranceStanding.NotAsked nobody -> "";
            case InsuranceStanding.Asking asking -> context.say(Phrase.INSURANCE_ASKING);
            case InsuranceStanding.Answered answered ->
                switch (answered.outcome()) {
                    case InsuranceOutcome.Covered covered -> covered(context, covered);
                    case InsuranceOutcome.NotCovered not -> context.say(Phrase.INSURANCE_NONE);
                    case InsuranceOutcome.Unknown unknown -> context.say(Phrase.INSURANCE_UNKNOWN);
                };
        };
    }

    private static String covered(ScreenContext context, InsuranceOutcome.Covered covered) {
        String until = ClockText.of(covered.until());
        return covered.benefit().isEmpty()
                ? context.say(Phrase.INSURANCE_COVERED, until)
                : context.say(Phrase.INSURANCE_COVERED_SHARE, until, covered.benefit());
    }

    private static int columns(ScreenContext context, State.ChoosingService state) {
        return context.format().portrait() || state.services().size() == 1 ? 1 : 2;
    }
}
