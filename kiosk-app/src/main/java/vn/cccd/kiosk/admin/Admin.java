package vn.cccd.kiosk.admin;

import java.time.Duration;
import vn.cccd.kiosk.admin.pin.Pin;
import vn.cccd.kiosk.admin.pin.WrongPins;

/**
 * The rules of the door.
 *
 * <p>Pure: the same model and event give the same step. The door opens by {@link AdminEvent.PinJudged} only, the visit is ended before, and a
 * wrong PIN is counted before it is looked at.
 */
public final class Admin {
    /** After this time without a sign of life the door closes by itself. */
    public static final Duration IDLE = Duration.ofSeconds(60);

    private Admin() {}

    /** The next model and what is to be done. */
    public static AdminStep step(AdminModel model, AdminEvent event) {
        AdminModel now = event instanceof AdminEvent.ByPerson ? model.touchedNow() : model;
        return switch (event) {
            case AdminEvent.Knocked knocked -> knocked(now, knocked);
            case AdminEvent.DigitTyped typed -> typed(now, typed.digit());
            case AdminEvent.DigitErased erased -> erased(now);
            case AdminEvent.DigitsCleared cleared -> cleared(now);
            case AdminEvent.PinEntered entered -> entered(now);
            case AdminEvent.PinJudged judged -> judged(now, judged);
            case AdminEvent.Ticked tick -> ticked(now);
            case AdminEvent.Left left -> left(now);
            case AdminEvent behindIt -> behind(now, behindIt);
        };
    }

    private static AdminStep knocked(AdminModel model, AdminEvent.Knocked knocked) {
        return model.state() instanceof AdminState.Closed
                ? AdminStep.of(
                        model.in(knocked.language()).to(new AdminState.AskingForPin(0, false, false)),
                        new AdminEffect.WipePin())
                : AdminStep.of(model);
    }

    private static AdminStep typed(AdminModel model, int digit) {
        if (model.state() instanceof AdminState.AskingForPin asking
                && takes(model, asking)
                && asking.digits() < Pin.LONGEST) {
            return AdminStep.of(
                    model.to(new AdminState.AskingForPin(asking.digits() + 1, false, false)),
                    new AdminEffect.TakeDigit(digit));
        }
        return AdminStep.of(model);
    }

    private static AdminStep erased(AdminModel model) {
        if (model.state() instanceof AdminState.AskingForPin asking && takes(model, asking) && asking.digits() > 0) {
            return AdminStep.of(
                    model.to(new AdminState.AskingForPin(asking.digits() - 1, false, false)),
                    new AdminEffect.EraseDigit());
        }
        return AdminStep.of(model);
    }

    private static AdminStep cleared(AdminModel model) {
        if (model.state() instanceof AdminState.AskingForPin asking && takes(model, asking)) {
            return AdminStep.of(model.to(new AdminState.AskingForPin(0, false, false)), new AdminEffect.WipePin());
        }
        return AdminStep.of(model);
    }

    /** Counted as wrong until it is known to be right, so that switching off in between gains nothing. */
    private static AdminStep entered(AdminModel model) {
        if (model.state() instanceof AdminState.AskingForPin asking
                && takes(model, asking)
                && asking.digits() >= Pin.SHORTEST) {
            WrongPins counted = model.wrong().oneMore(model.now());
            return AdminStep.of(
                    model.with(counted).to(new AdminState.AskingForPin(asking.digits(), true, false)),
                    new AdminEffect.KeepWrongPins(counted),
                    new AdminEffect.JudgePin());
        }
        return AdminStep.of(model);
    }

    private static boolean takes(AdminModel model, AdminState.AskingForPin asking) {
        return !asking.judging() && model.pause().isZero();
    }

    private static AdminStep judged(AdminModel model, AdminEvent.PinJudged judged) {
        if (!(model.state() instanceof AdminState.AskingForPin asking) || !asking.judging()) {
            return AdminStep.of(model);
        }
        if (judged.role().isEmpty()) {
            return AdminStep.of(model.to(new AdminState.AskingForPin(0, false, true)));
        }
        return AdminStep.of(
                model.touchedNow()
                        .with(WrongPins.NONE)
                        .to(AdminState.Open.by(judged.role().get())),
                new AdminEffect.EndVisit(),
                new AdminEffect.KeepWrongPins(WrongPins.NONE),
                new AdminEffect.GatherFacts());
    }

    /** While the PIN is looked at nobody has been away for long. */
    private static AdminStep ticked(AdminModel model) {
        boolean idle = Duration.between(model.touched(), model.now()).compareTo(IDLE) >= 0;
        return idle && model.visible() && !(model.state() instanceof AdminState.Ended)
                ? left(model)
                : AdminStep.of(model);
    }

    /** A visit that somebody began behind the open door is not to be found by the next one. */
    private static AdminStep left(AdminModel model) {
        AdminModel closed = model.to(new AdminState.Closed());
        return switch (model.state()) {
            case AdminState.Closed already -> AdminStep.of(model);
            case AdminState.Ended ended -> AdminStep.of(model);
            case AdminState.AskingForPin asking -> AdminStep.of(closed, new AdminEffect.WipePin());
            case AdminState.Open open -> AdminStep.of(closed, new AdminEffect.EndVisit());
            case AdminState.Ending ending -> AdminStep.of(closed, new AdminEffect.EndVisit());
        };
    }

    private static AdminStep behind(AdminModel model, AdminEvent event) {
        return switch (model.state()) {
            case AdminState.Open open -> open(model, open, event);
            case AdminState.Ending ending -> ending(model, ending, event);
            case AdminState elsewhere -> AdminStep.of(model);
        };
    }

    private static AdminStep open(AdminModel model, AdminState.Open open, AdminEvent event) {
        boolean technician = open.role() == Role.TECHNICIAN;
        return switch (event) {
            case AdminEvent.PageChosen chosen -> page(model, open, chosen.page());
            case AdminEvent.FactsGathered gathered -> AdminStep.of(model.to(open.knowing(gathered.sheet())));
            case AdminEvent.SelfTestWanted wanted ->
                technician && !open.busy()
                        ? AdminStep.of(model.to(open.atWork()), new AdminEffect.RunSelfTest())
                        : AdminStep.of(model);
            case AdminEvent.SelfTestDone done -> AdminStep.of(model.touchedNow().to(open.found(done.results())));
            case AdminEvent.DiagnosticsWanted wanted ->
                technician && !open.busy()
                        ? AdminStep.of(model.to(open.atWork()), new AdminEffect.WriteDiagnostics())
                        : AdminStep.of(model);
            case AdminEvent.DiagnosticsWritten written ->
                AdminStep.of(model.touchedNow().to(open.written(written.file())));
            case AdminEvent.EndWanted wanted ->
                technician ? AdminStep.of(model.to(new AdminState.Ending(open))) : AdminStep.of(model);
            case AdminEvent other -> AdminStep.of(model);
        };
    }

    private static AdminStep page(AdminModel model, AdminState.Open open, Page page) {
        boolean allowed = page != Page.SELF_TEST || open.role() == Role.TECHNICIAN;
        return allowed ? AdminStep.of(model.to(open.on(page)), new AdminEffect.GatherFacts()) : AdminStep.of(model);
    }

    private static AdminStep ending(AdminModel model, AdminState.Ending ending, AdminEvent event) {
        return switch (event) {
            case AdminEvent.EndConfirmed confirmed ->
                AdminStep.of(model.to(new AdminState.Ended()), new AdminEffect.EndVisit());
            case AdminEvent.EndCalledOff calledOff -> AdminStep.of(model.to(ending.behind()));
            case AdminEvent.FactsGathered gathered ->
                AdminStep.of(model.to(new AdminState.Ending(ending.behind().knowing(gathered.sheet()))));
            case AdminEvent other -> AdminStep.of(model);
        };
    }
}
