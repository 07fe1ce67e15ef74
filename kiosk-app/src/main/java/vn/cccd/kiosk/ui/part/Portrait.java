package vn.cccd.kiosk.ui.part;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.ui.text.Phrase;
import vn.cccd.kiosk.ui.text.Phrases;

/** The portrait from the chip, cut to 3:4 with round corners; a grey shape where there is none. */
public final class Portrait extends Region {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 480;
    private static final double CORNER = 48;

    private final Node shown;
    private final Rectangle corners = new Rectangle();
    private final Optional<WritableImage> image;

    public Portrait(ScreenContext context, Optional<Face> face) {
        this(context.phrases(), face);
    }

    /** A portrait with {@code phrases} for who cannot see it. */
    public Portrait(Phrases phrases, Optional<Face> face) {
        getStyleClass().add("portrait-frame");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        image = face.map(shownFace -> RoundedPicture.of(shownFace.picture(), WIDTH / HEIGHT, CORNER / 2 / WIDTH));
        setAccessibleText(phrases.of(image.isPresent() ? Phrase.PORTRAIT_PRESENT : Phrase.PORTRAIT_ABSENT));
        if (image.isPresent()) {
            shown = smooth(image.get());
        } else {
            shown = placeholder();
            setClip(corners);
        }
        shown.setManaged(false);
        getChildren().add(shown);
    }

    /** Overwrites the picture and gives what is left of it; empty when there was none. */
    Optional<WritableImage> forget() {
        image.ifPresent(RoundedPicture::blank);
        getChildren().clear();
        return image;
    }

    @Override
    protected void layoutChildren() {
        corners.setWidth(getWidth());
        corners.setHeight(getHeight());
        double factor = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        corners.setArcWidth(CORNER * factor);
        corners.setArcHeight(CORNER * factor);
        if (shown instanceof ImageView picture) {
            picture.setFitWidth(getWidth());
            picture.setFitHeight(getHeight());
        } else {
            shown.getTransforms().setAll(new javafx.scene.transform.Scale(factor, factor));
        }
    }

    private static ImageView smooth(WritableImage image) {
        ImageView view = new ImageView(image);
        view.setSmooth(true);
        return view;
    }

    private static Node placeholder() {
        Circle head = new Circle(180, 190, 84);
        SVGPath shoulders = new SVGPath();
        shoulders.setContent("M 40 480 C 40 330 320 330 320 480 Z");
        head.getStyleClass().add("face");
        shoulders.getStyleClass().add("face");
        return new javafx.scene.Group(head, shoulders);
    }
}
