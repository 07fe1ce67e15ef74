package vn.cccd.sync;

/** Where one check-in is. */
public sealed interface DeliveryState {
    /** Stored, not yet acknowledged by the backend. */
    record Pending() implements DeliveryState {}

    /** Acknowledged by the backend. */
    record Sent() implements DeliveryState {}

    /**
     * Set aside because the backend will not take it; it blocks no other.
     *
     * @param reason a stable word: what the backend gave, or {@code CONFLICT}, {@code TOO_LARGE}, {@code DAMAGED}
     */
    record Quarantined(String reason) implements DeliveryState {}
}
