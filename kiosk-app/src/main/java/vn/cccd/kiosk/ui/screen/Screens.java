package vn.cccd.kiosk.ui.screen;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.ui.part.ScreenContext;

/** Which screen draws which state. */
public final class Screens {
    /** Without these nobody can begin with a card, so that the first screen says what still works instead. */
    private static final Set<FailureCode> NO_CARD_CAN_BE_READ =
            EnumSet.of(FailureCode.READER_MISSING, FailureCode.READER_SERVICE_DOWN, FailureCode.READER_TOO_MANY);

    private Screens() {}

    public static Screen of(ScreenContext context) {
        return switch (context.model().state()) {
            case State.Inviting inviting ->
                readerTrouble(context)
                        .map(trouble -> TroubleScreen.of(context, trouble))
                        .orElseGet(() -> InviteScreen.of(context));
            case State.AskingForKey asking -> new KeyScreen(context, asking);
            case State.AwaitingCard awaiting -> PlaceCardScreen.of(context, awaiting);
            case State.Reading reading -> new ReadingScreen(context, reading);
            case State.AwaitingSameCard awaiting -> new PutBackScreen(context, awaiting);
            case State.Confirming confirming -> ConfirmScreen.of(context, confirming);
            case State.Consenting consenting -> ConsentScreen.of(context, consenting);
            case State.ChoosingService choosing -> new ServiceScreen(context, choosing);
            case State.Recording recording -> MessageScreens.recording(context);
            case State.Done done -> DoneScreen.of(context, done);
            case State.ShowingFailure failure -> FailureScreen.of(context, failure);
            case State.StaffCalled called -> MessageScreens.staffCalled(context, called);
            case State.NotUsingThisMachine elsewhere -> MessageScreens.elsewhere(context, elsewhere);
            case State.TakingBackCard taking -> MessageScreens.takeCard(context);
        };
    }

    /** The trouble that the first screen is about, when there is one. */
    public static Optional<FailureCode> readerTrouble(ScreenContext context) {
        boolean nobodyThere = context.model().state() instanceof State.Inviting;
        return NO_CARD_CAN_BE_READ.stream()
                .filter(code -> nobodyThere && context.model().troubles().contains(code))
                .findFirst();
    }
}
