package vn.cccd.kiosk.admin;

import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.text.Language;

/** Something that happened at the door. */
public sealed interface AdminEvent {
    /** Somebody did this: it shows that a person is there. */
    sealed interface ByPerson extends AdminEvent {}

    /** The badge was pressed for long, or the keys for it: in the language of the screen. */
    record Knocked(Language language) implements ByPerson {}

    /** A key of the pad, 0 to 9. */
    record DigitTyped(int digit) implements ByPerson {
        public DigitTyped {
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("not a digit");
            }
        }

        /** A digit of a PIN is not for the log. */
        @Override
        public String toString() {
            return "DigitTyped[…]";
        }
    }

    record DigitErased() implements ByPerson {}

    record DigitsCleared() implements ByPerson {}

    record PinEntered() implements ByPerson {}

    record PageChosen(Page page) implements ByPerson {}

    record SelfTestWanted() implements ByPerson {}

    record DiagnosticsWanted() implements ByPerson {}

    /** To the first screen of a new visit. */
    record Left() implements ByPerson {}

    record EndWanted() implements ByPerson {}

    record EndConfirmed() implements ByPerson {}

    record EndCalledOff() implements ByPerson {}

    /** Whose PIN it was; empty when it was nobody's. */
    record PinJudged(Optional<Role> role) implements AdminEvent {}

    record FactsGathered(FactSheet sheet) implements AdminEvent {}

    record SelfTestDone(List<Fact> results) implements AdminEvent {
        public SelfTestDone {
            results = List.copyOf(results);
        }
    }

    /** The name of the file; empty when it could not be written. */
    record DiagnosticsWritten(Optional<String> file) implements AdminEvent {}

    /** A second went by. */
    record Ticked() implements AdminEvent {}
}
