package vn.cccd.sim.chip;

/** How PACE makes a generator of its own out of the nonce (Doc 9303-11, 4.4.3.3). */
public enum PaceMapping {
    GENERIC
}
