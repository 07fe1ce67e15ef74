package vn.cccd.sim.qr.damage;

/** What a code is seen on. */
public enum Backdrop {
    /** White paper that fills the picture. */
    PLAIN,
    /** A card on a table. */
    CARD,
    /** A telephone held into the camera. */
    PHONE
}
