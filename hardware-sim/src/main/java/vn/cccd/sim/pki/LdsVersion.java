package vn.cccd.sim.pki;

/** The version of the LDS security object (Doc 9303-10, 4.6.2.3). */
public enum LdsVersion implements Choice {
    /** Version 0: hashes only. */
    LDS_1_7,
    /** Version 1: the versions of LDS and Unicode are signed too. */
    LDS_1_8
}
