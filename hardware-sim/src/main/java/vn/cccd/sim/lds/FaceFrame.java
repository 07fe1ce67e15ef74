package vn.cccd.sim.lds;

/** In which standard's record a portrait stands. */
public enum FaceFrame {
    /** The binary record that documents have used so far. */
    ISO_19794_5,
    /** The ASN.1 record that new documents may use from 2026 on and must from 2030 on. */
    ISO_39794_5
}
