package vn.cccd.kiosk.admin;

import java.time.Duration;
import java.time.LocalDateTime;
import vn.cccd.kiosk.admin.pin.WrongPins;
import vn.cccd.kiosk.text.Language;

/**
 * Everything that is shown at the door.
 *
 * @param now local time at the kiosk
 * @param touched when a person last did something here
 */
public record AdminModel(
        AdminState state, Language language, LocalDateTime now, LocalDateTime touched, WrongPins wrong) {
    /** A closed door. */
    public static AdminModel atStart(WrongPins wrong, LocalDateTime now) {
        return new AdminModel(new AdminState.Closed(), Language.VIETNAMESE, now, now, wrong);
    }

    /** The same at another time; a clock that was set back is no reason to stay open, or to wait, for longer. */
    public AdminModel at(LocalDateTime time) {
        return new AdminModel(state, language, time, touched.isAfter(time) ? time : touched, wrong.at(time));
    }

    /** Whether anything of the door is to be seen. */
    public boolean visible() {
        return !(state instanceof AdminState.Closed);
    }

    /** How long no PIN is taken. */
    public Duration pause() {
        return wrong.left(now);
    }

    AdminModel to(AdminState next) {
        return new AdminModel(next, language, now, touched, wrong);
    }

    AdminModel touchedNow() {
        return new AdminModel(state, language, now, now, wrong);
    }

    AdminModel in(Language other) {
        return new AdminModel(state, other, now, touched, wrong);
    }

    AdminModel with(WrongPins other) {
        return new AdminModel(state, language, now, touched, other);
    }
}
