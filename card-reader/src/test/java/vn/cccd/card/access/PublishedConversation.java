package vn.cccd.card.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.Traffic;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLink;

/** Commands and answers as a standard prints them: a chip that insists on the former and gives the latter. */
final class PublishedConversation implements CardLink {
    private record Exchange(Bytes command, Bytes answer) {}

    private final Deque<Exchange> exchanges = new ArrayDeque<>();

    /** Hexadecimal digits, spaces between them as one likes. */
    PublishedConversation then(String command, String answer) {
        exchanges.add(new Exchange(bytes(command), bytes(answer)));
        return this;
    }

    static Bytes bytes(String hex) {
        return Bytes.fromHex(hex.replaceAll("\\s", ""));
    }

    PlainChannel channel() {
        return new PlainChannel(this, new Traffic());
    }

    void isOver() {
        assertThat(exchanges).isEmpty();
    }

    @Override
    public Bytes transmit(Bytes command) {
        Exchange next = exchanges.remove();
        assertThat(command.toHex()).as("command").isEqualTo(next.command().toHex());
        return next.answer();
    }

    @Override
    public void reset() {
        throw new AssertionError("the printed conversation has no reset");
    }

    @Override
    public Bytes atr() {
        return Bytes.fromHex("3b80800101");
    }

    @Override
    public String reader() {
        return "a standard";
    }

    @Override
    public void close() {
        isOver();
    }
}
