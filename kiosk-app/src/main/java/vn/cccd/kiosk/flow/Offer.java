package vn.cccd.kiosk.flow;

/** A button on the screen; a disabled one is drawn but cannot be pressed yet. */
public record Offer(Choice choice, boolean enabled) {
    static Offer of(Choice choice) {
        return new Offer(choice, true);
    }
}
