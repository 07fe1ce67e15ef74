package vn.cccd.sim.chip.terminal;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom a chip trusts when it is handed out (TR-03110-3, 2.5 and A.6.2).
 *
 * @param authorities one or two certificates of the same authority, the current one first
 * @param date what the chip takes for today: it has no clock, and learns of later days from certificates
 */
public record TerminalTrust(List<CvCertificate> authorities, LocalDate date) {
    private static final int TRUST_POINTS = 2;

    public TerminalTrust {
        authorities = List.copyOf(authorities);
        if (authorities.isEmpty() || authorities.size() > TRUST_POINTS) {
            throw new IllegalArgumentException("a chip has one trust point or two");
        }
    }
}
