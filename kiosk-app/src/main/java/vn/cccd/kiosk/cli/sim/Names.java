package vn.cccd.kiosk.cli.sim;

import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;

/** From the names that people type to what they mean; an unknown name is wrong usage and answered with the known ones. */
final class Names {
    private Names() {}

    static Citizen citizen(String name) {
        return Citizens.named(name)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.WRONG_USAGE,
                        "There is no citizen '" + name + "'. There are: "
                                + Citizens.all().stream().map(Citizen::slug).collect(Collectors.joining(", "))));
    }

    /** What {@code parser} makes of {@code text}; its complaint is the user's answer. */
    static <T> T parsed(String option, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, option + ": " + wrong.getMessage());
        }
    }
}
