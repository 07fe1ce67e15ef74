package vn.cccd.card.access;

import java.util.Optional;

/**
 * How the chip was opened.
 *
 * @param oid the PACE protocol in dotted form; absent for BAC
 * @param downgraded whether a weaker protocol was used than the chip announced
 */
public record Access(Protocol protocol, Secret secret, Optional<String> oid, boolean downgraded) {
    public enum Protocol {
        PACE,
        BAC
    }

    /** Where the key came from: the card access number or the machine-readable zone. */
    public enum Secret {
        CAN,
        MRZ
    }
}
