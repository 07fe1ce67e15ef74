package vn.cccd.card.lds;

/** What came of reading a data group 13 as the Vietnamese one. */
public sealed interface Dg13Outcome {
    record Parsed(Dg13 fields) implements Dg13Outcome {}

    /** It is something else; other countries put what they like there. {@code why} holds nothing personal. */
    record Refused(String why) implements Dg13Outcome {}
}
