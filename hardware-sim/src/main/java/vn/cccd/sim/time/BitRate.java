package vn.cccd.sim.time;

import java.time.Duration;

/** How fast reader and chip speak over the air (ISO/IEC 14443-3, table 1): the carrier of 13.56 MHz by 128, 64, 32 or 16. */
public enum BitRate {
    KBPS_106("106", 128),
    KBPS_212("212", 64),
    KBPS_424("424", 32),
    KBPS_848("848", 16),
    /** The air costs nothing, neither do frames. */
    UNLIMITED("unlimited", 0);

    private static final double CARRIER_MHZ = 13.56;

    private final String label;
    private final int carrierPeriodsPerBit;

    BitRate(String label, int carrierPeriodsPerBit) {
        this.label = label;
        this.carrierPeriodsPerBit = carrierPeriodsPerBit;
    }

    /** In kbit/s, or {@code unlimited}. */
    public String label() {
        return label;
    }

    Duration bits(long count) {
        return carrierPeriods(count * carrierPeriodsPerBit);
    }

    /** What one direction leaves to the other between two frames: 1172 periods of the carrier (ISO/IEC 14443-3, 6.2.1.1). */
    Duration frameDelay() {
        return this == UNLIMITED ? Duration.ZERO : carrierPeriods(1_172);
    }

    private static Duration carrierPeriods(long count) {
        return Duration.ofNanos(Math.round(count * 1_000 / CARRIER_MHZ));
    }
}
