package vn.cccd.sim.pki;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.x509.Time;

/** A span of time, both ends included. */
record Period(Instant from, Instant until) {
    /** From the first second of one day to the last of another, UTC. */
    static Period ofDays(LocalDate first, LocalDate last) {
        return new Period(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1));
    }

    Time start() {
        return new Time(Date.from(from));
    }

    Time end() {
        return new Time(Date.from(until));
    }
}
