package vn.cccd.sim.backend;

import java.time.Instant;

/**
 * Counters that the backend took.
 *
 * @param json as they came
 */
public record ReceivedTelemetry(String kiosk, Instant received, String json) {}
