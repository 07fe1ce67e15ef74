package vn.cccd.kiosk.voice;

import java.util.Optional;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.State;

/** Which prompt belongs to which screen. Pure. */
public final class Prompts {
    private Prompts() {}

    /** What is to be said on the screen of {@code model}; empty where nobody is there to hear it. */
    public static Optional<Prompt> of(Model model) {
        if (model.countdown().isPresent()) {
            return Optional.of(Prompt.STILL_THERE);
        }
        return switch (model.state()) {
            case State.Inviting nobody -> Optional.empty();
            case State.AskingForKey asking ->
                Optional.of(asking.cardThere() && model.scanning() ? Prompt.CODE_OR_NUMBER : Prompt.TYPE_NUMBER);
            case State.AwaitingCard awaiting ->
                Optional.of(awaiting.cardOptional() ? Prompt.PUT_CARD_OR_GO_ON : Prompt.PUT_CARD);
            case State.Reading reading -> Optional.of(Prompt.KEEP_STILL);
            case State.AwaitingSameCard awaiting -> Optional.of(Prompt.PUT_BACK);
            case State.Confirming confirming -> Optional.of(Prompt.IS_IT_YOU);
            case State.Consenting consenting -> Optional.of(Prompt.CONSENT);
            case State.ChoosingService choosing -> Optional.of(Prompt.CHOOSE_SERVICE);
            case State.Recording recording -> Optional.of(Prompt.WAIT);
            case State.Done done -> Optional.of(model.cardThere() ? Prompt.STORED_TAKE_CARD : Prompt.STORED);
            case State.ShowingFailure failure -> Optional.of(Prompt.DID_NOT_WORK);
            case State.StaffCalled called ->
                switch (called.call()) {
                    case CALLING -> Optional.empty();
                    case ANNOUNCED -> Optional.of(Prompt.STAFF_COMES);
                    case UNHEARD -> Optional.of(Prompt.STAFF_UNHEARD);
                };
            case State.NotUsingThisMachine leaving -> Optional.of(Prompt.GO_TO_DESK);
            case State.TakingBackCard taking -> Optional.of(Prompt.TAKE_CARD);
        };
    }
}
