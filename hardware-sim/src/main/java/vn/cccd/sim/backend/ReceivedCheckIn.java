package vn.cccd.sim.backend;

import java.time.Instant;
import java.util.UUID;

/**
 * A check-in that the backend took.
 *
 * @param json the record as it was signed
 * @param deliveries how often it came; more than once after a lost answer
 */
public record ReceivedCheckIn(
        UUID id, String kiosk, long sequence, String json, Instant firstReceived, int deliveries) {
    /** Leaves out what is personal. */
    @Override
    public String toString() {
        return "ReceivedCheckIn[" + id + ", " + kiosk + " " + sequence + "]";
    }
}
