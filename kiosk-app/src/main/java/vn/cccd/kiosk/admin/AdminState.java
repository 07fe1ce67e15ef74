package vn.cccd.kiosk.admin;

import java.util.List;
import java.util.Optional;

/** How far the door is open. */
public sealed interface AdminState {
    /** Nothing to be seen of it. */
    record Closed() implements AdminState {}

    /**
     * The PIN pad, over whatever visit there is.
     *
     * @param digits how many were typed
     * @param judging while the PIN is looked at
     * @param wrong whether the last one was
     */
    record AskingForPin(int digits, boolean judging, boolean wrong) implements AdminState {}

    /**
     * Open: the visit is ended and wiped.
     *
     * @param tested what the self-test found; empty before it ran
     * @param busy while the self-test runs or the file is written
     * @param file the diagnostics file that was written
     * @param problem whether the last thing asked for could not be done
     */
    record Open(
            Role role,
            Page page,
            FactSheet sheet,
            List<Fact> tested,
            boolean busy,
            Optional<String> file,
            boolean problem)
            implements AdminState {
        public Open {
            tested = List.copyOf(tested);
        }

        static Open by(Role role) {
            return new Open(role, Page.MACHINE, FactSheet.EMPTY, List.of(), false, Optional.empty(), false);
        }

        Open on(Page other) {
            return new Open(role, other, sheet, tested, busy, file, problem);
        }

        Open knowing(FactSheet known) {
            return new Open(role, page, known, tested, busy, file, problem);
        }

        Open atWork() {
            return new Open(role, page, sheet, tested, true, Optional.empty(), false);
        }

        Open found(List<Fact> results) {
            return new Open(role, Page.SELF_TEST, sheet, results, false, file, false);
        }

        Open written(Optional<String> name) {
            return new Open(role, page, sheet, tested, false, name, name.isEmpty());
        }
    }

    /** "End the program?" */
    record Ending(Open behind) implements AdminState {}

    /** The technician has ended the program: its window closes. */
    record Ended() implements AdminState {}
}
