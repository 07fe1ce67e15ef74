package vn.cccd.kiosk.ui;

import java.util.Optional;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.screen.Screen;

/** What is on the screen now, to find out how much of it can stay. */
record Shown(ScreenContext context, Header header, Screen screen, Optional<IdleOverlay> overlay) {
    Shown withOverlay(Optional<IdleOverlay> now) {
        return new Shown(context, header, screen, now);
    }

    /** Whether header and words are in the same language and size. */
    boolean sameFrame(ScreenContext now) {
        Model before = context.model();
        Model after = now.model();
        return context.format().equals(now.format())
                && before.language() == after.language()
                && before.site().equals(after.site());
    }

    boolean sameFooter(ScreenContext now) {
        Model before = context.model();
        Model after = now.model();
        return before.footer().equals(after.footer())
                && before.banner().equals(after.banner())
                && before.online() == after.online()
                && sameQuestion(now);
    }

    /** Whether nothing changed that the screen shows. */
    boolean sameScreen(ScreenContext now) {
        Model before = context.model();
        Model after = now.model();
        return before.state().equals(after.state())
                && before.troubles().equals(after.troubles())
                && before.cardThere() == after.cardThere();
    }

    /** Whether the same is asked, perhaps with other details. */
    boolean sameQuestion(ScreenContext now) {
        Class<? extends State> before = context.model().state().getClass();
        return before == now.model().state().getClass();
    }
}
