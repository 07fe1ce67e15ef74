package vn.cccd.card.lds;

/** The sex a document states. */
public enum Sex {
    MALE,
    FEMALE,
    UNSPECIFIED
}
