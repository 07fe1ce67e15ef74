package vn.cccd.sim.syslog;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** Takes messages out of a stream by their octet counts (RFC 5425, 4.3.1): {@code MSG-LEN SP SYSLOG-MSG}. */
final class SyslogFrames {
    private static final int MOST_DIGITS = 5;

    private final InputStream in;

    SyslogFrames(InputStream in) {
        this.in = in;
    }

    /** The next message; empty at the end of the stream between two frames. */
    Optional<Bytes> next() throws IOException, SyslogGrammar.Violation {
        StringBuilder length = new StringBuilder();
        int octet = in.read();
        if (octet == -1) {
            return Optional.empty();
        }
        while (octet != ' ') {
            if (octet < (length.isEmpty() ? '1' : '0') || octet > '9' || length.length() == MOST_DIGITS) {
                throw new SyslogGrammar.Violation("MSG-LEN is a number without leading zeros, then a blank");
            }
            length.append((char) octet);
            octet = in.read();
        }
        if (length.isEmpty()) {
            throw new SyslogGrammar.Violation("MSG-LEN is missing");
        }
        int expected = Integer.parseInt(length.toString());
        byte[] message = in.readNBytes(expected);
        if (message.length < expected) {
            throw new EOFException("the stream ended inside a frame");
        }
        return Optional.of(Bytes.copyOf(message));
    }
}
