package vn.cccd.kiosk.ui.part;

import java.time.LocalTime;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.text.ClockText;
import vn.cccd.kiosk.ui.drawing.Signs;

/** A service to choose: name and place. It reports the wish; whether it is chosen is told to it. */
public final class ServiceTile extends ToggleButton {
    private final Service service;
    private final HBox line;
    private boolean chosen;

    /**
     * A tile for this service.
     *
     * @param appointment when the visitor is expected there
     */
    public ServiceTile(ScreenContext context, Service service, Optional<LocalTime> appointment) {
        this.service = service;
        String when = appointment.map(time -> ClockText.of(time) + " · ").orElse("");
        String name = when + context.say(service.name());
        String place = context.say(service.place());
        VBox words = new VBox(Words.of(name, "lead", "strong"), Words.of(place, "secondary"));
        words.getStyleClass().add("choice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        line = Arrange.line("choice-line", Signs.choice(), words);
        setGraphic(line);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("choice");
        setId("service-" + service.id());
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(name + ", " + place);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setOnAction(pressed -> {
            setSelected(chosen);
            context.events().accept(new Event.ServiceChosen(service.id()));
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** As high as the words need when they wrap; a labelled control would measure them in one line. */
    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inside = width < 0 ? width : width - insets.getLeft() - insets.getRight();
        return insets.getTop() + line.prefHeight(inside) + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Insets insets = getInsets();
        line.resizeRelocate(
                insets.getLeft(),
                insets.getTop(),
                getWidth() - insets.getLeft() - insets.getRight(),
                getHeight() - insets.getTop() - insets.getBottom());
    }

    /** Shows whether this is the chosen one. */
    public void choose(Optional<Service> which) {
        chosen = which.filter(service::equals).isPresent();
        setSelected(chosen);
    }
}
