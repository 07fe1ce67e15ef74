package vn.cccd.qr.signed;

/** The sex that a signed code states. */
public enum Sex {
    MALE,
    FEMALE
}
