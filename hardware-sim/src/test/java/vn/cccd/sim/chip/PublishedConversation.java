package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.cccd.sim.bytes.Bytes;

/** Commands and answers as a standard prints them, to be held against either side. */
final class PublishedConversation {
    private record Exchange(Bytes command, Bytes answer) {}

    private final List<Exchange> exchanges = new ArrayList<>();

    /** Hexadecimal digits, spaces between them as one likes. */
    PublishedConversation then(String command, String answer) {
        exchanges.add(new Exchange(bytes(command), bytes(answer)));
        return this;
    }

    static Bytes bytes(String hex) {
        return Bytes.fromHex(hex.replaceAll("\\s", ""));
    }

    /** The chip answers every command as printed. */
    void isSpokenBy(Chip chip) throws ChipGone {
        for (var exchange : exchanges) {
            assertThat(chip.transmit(exchange.command()).toHex())
                    .as("answer to " + exchange.command().toHex())
                    .isEqualTo(exchange.answer().toHex());
        }
    }

    /** A chip that knows nothing but the printed answers, and insists on the printed commands. */
    Chip asChip() {
        return new Recitation(new ArrayDeque<>(exchanges));
    }

    private record Recitation(Deque<Exchange> left) implements Chip {
        @Override
        public Bytes atr() {
            return Bytes.of(0x3B, 0x80, 0x80, 0x01, 0x01);
        }

        @Override
        public void reset() {
            throw new AssertionError("the printed conversation has no reset");
        }

        @Override
        public Bytes transmit(Bytes command) {
            Exchange next = left.remove();
            assertThat(command.toHex()).as("command").isEqualTo(next.command().toHex());
            return next.answer();
        }
    }
}
