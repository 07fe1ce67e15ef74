package vn.cccd.sim.chip.terminal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/**
 * The authorities' keys and the date that a chip remembers for ever (TR-03110-3, 2.5).
 *
 * <p>Not for use by several threads: a chip carries out one command at a time.
 */
public final class TrustPoints {
    private static final int FILE_LENGTH = 36;
    private static final int MOST = 2;

    private final List<TrustedKey> keys;
    private LocalDate today;

    public TrustPoints(TerminalTrust initial) {
        this.keys = new ArrayList<>();
        initial.authorities().forEach(certificate -> keys.add(trusted(certificate)));
        this.today = initial.date();
    }

    private static TrustedKey trusted(CvCertificate authority) {
        CvStatement statement = authority.statement();
        return new TrustedKey(
                statement.holder(),
                statement.key().usable(authority.curve()).orElseThrow(),
                statement.key().signature(),
                statement.authorization(),
                statement.expiration());
    }

    /** What the chip takes for today. */
    public LocalDate today() {
        return today;
    }

    Optional<TrustedKey> named(String holder) {
        return keys.stream().filter(key -> key.holder().equals(holder)).findFirst();
    }

    /** If the authority's key is new, it stands first, and only the one before it is kept beside it. */
    void add(TrustedKey next) {
        if (named(next.holder()).isPresent()) {
            return;
        }
        keys.addFirst(next);
        while (keys.size() > MOST) {
            keys.removeLast();
        }
    }

    /** It is that day, or later. */
    void advanceTo(LocalDate day) {
        if (day.isAfter(today)) {
            today = day;
        }
    }

    /** EF.CVCA: by which names terminals find out where their chain has to begin, filled with zeros (TR-03110-3, A.6.2). */
    public Bytes file() {
        Bytes names = keys.stream()
                .map(key -> Tlv.of(CvTag.AUTHORITY, Bytes.copyOf(key.holder().getBytes(StandardCharsets.ISO_8859_1))))
                .reduce(Bytes.empty(), Bytes::join);
        return Bytes.join(names, Bytes.copyOf(new byte[FILE_LENGTH - names.length()]));
    }
}
