package vn.cccd.card.pcsc;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalInt;
import vn.cccd.card.bytes.Bytes;

/**
 * Writes every APDU of a conversation to a readable trace: {@code >} command, {@code <} response with its time, {@code !} where the
 * link broke, all in hexadecimal.
 *
 * <p>A trace holds what the chip holds, encrypted with keys that the same trace helps to derive: handle it as personal data.
 */
public final class TracedLink implements CardLink {
    private final CardLink link;
    private final PrintWriter trace;

    /** @param trace stays open when the link is closed */
    public TracedLink(CardLink link, PrintWriter trace) {
        this.link = link;
        this.trace = trace;
        trace.println("# reader " + link.reader());
        trace.println("# ATR " + link.atr().toHex());
    }

    @Override
    public Bytes transmit(Bytes commandApdu) throws CardLinkException {
        trace.println("> " + commandApdu.toHex());
        long start = System.nanoTime();
        try {
            Bytes response = link.transmit(commandApdu);
            trace.println(
                    String.format(Locale.ROOT, "< %s  # %.1f ms", response.toHex(), (System.nanoTime() - start) / 1e6));
            return response;
        } catch (CardLinkException broken) {
            trace.println("! " + broken.reason());
            throw broken;
        } finally {
            trace.flush();
        }
    }

    @Override
    public void reset() throws CardLinkException {
        trace.println("# reset");
        try {
            link.reset();
        } catch (CardLinkException broken) {
            trace.println("! " + broken.reason());
            throw broken;
        }
    }

    @Override
    public Bytes atr() {
        return link.atr();
    }

    @Override
    public String reader() {
        return link.reader();
    }

    @Override
    public OptionalInt maxApdu() {
        return link.maxApdu();
    }

    @Override
    public OptionalInt bitRate() {
        return link.bitRate();
    }

    @Override
    public void close() {
        link.close();
    }
}
