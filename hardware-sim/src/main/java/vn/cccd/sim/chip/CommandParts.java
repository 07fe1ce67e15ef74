package vn.cccd.sim.chip;

import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** Joins a command that comes in parts (ISO/IEC 7816-4, 5.3.3). */
final class CommandParts {
    /** No document asks for more; whoever sends more wants to fill the chip. */
    private static final int LONGEST = 0x10000;

    private Optional<CommandApdu> begun = Optional.empty();

    /** What has become of the parts with one more. */
    sealed interface Joined {
        record Whole(CommandApdu command) implements Joined {}

        /** More is to come, or it will not do; this is the answer for now. */
        record NotYet(Answer answer) implements Joined {}
    }

    Joined join(CommandApdu part) {
        Optional<CommandApdu> before = begun.filter(first -> sameCommand(first, part));
        begun = Optional.empty();
        Bytes data = before.map(first -> Bytes.join(first.data(), part.data())).orElse(part.data());
        if (data.length() > LONGEST) {
            return new Joined.NotYet(Answer.of(Status.WRONG_LENGTH));
        }
        CommandApdu joined =
                new CommandApdu(unchained(part.header()), data, part.expected(), part.room(), part.extended());
        if (part.chained()) {
            begun = Optional.of(joined);
            return new Joined.NotYet(Answer.DONE);
        }
        return new Joined.Whole(joined);
    }

    void forget() {
        begun = Optional.empty();
    }

    private static boolean sameCommand(CommandApdu first, CommandApdu next) {
        return first.header().equals(unchained(next.header()));
    }

    private static Bytes unchained(Bytes header) {
        return Bytes.join(Bytes.of(header.at(0) & ~0x10), header.from(1));
    }
}
