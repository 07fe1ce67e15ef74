package vn.cccd.kiosk.ui.theme;

import atlantafx.base.theme.PrimerLight;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The look of every window of the application. To be used on the JavaFX thread. */
public final class Theme {
    private static final String CONTROLS = new PrimerLight().getUserAgentStylesheet();

    private final Palette palette;
    private final boolean reducedMotion;

    /** A theme in {@code palette}; with {@code reducedMotion} nothing on the screens moves by itself. */
    public Theme(Palette palette, boolean reducedMotion) {
        Fonts.load();
        this.palette = palette;
        this.reducedMotion = reducedMotion;
    }

    public boolean reducedMotion() {
        return reducedMotion;
    }

    /** Dresses a whole window; its sizes follow the window from now on. */
    public void applyTo(Scene scene) {
        applyControlsTo(scene);
        ChangeListener<Number> restyle = (property, before, now) ->
                replace(scene.getStylesheets(), Format.of(scene.getWidth(), scene.getHeight()));
        scene.widthProperty().addListener(restyle);
        scene.heightProperty().addListener(restyle);
        replace(scene.getStylesheets(), Format.of(scene.getWidth(), scene.getHeight()));
    }

    /** Gives the standard controls of a window their look, without sizes of ours. */
    public void applyControlsTo(Scene scene) {
        scene.setUserAgentStylesheet(CONTROLS);
    }

    /** Dresses one part of a window for {@code format}. */
    public void applyTo(Parent part, Format format) {
        replace(part.getStylesheets(), format);
    }

    private void replace(ObservableList<String> styleSheets, Format format) {
        String wanted = StyleSheet.uri(palette, format);
        if (!styleSheets.contains(wanted)) {
            styleSheets.removeIf(StyleSheet::isOurs);
            styleSheets.add(wanted);
        }
    }
}
