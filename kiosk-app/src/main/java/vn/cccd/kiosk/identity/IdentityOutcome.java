package vn.cccd.kiosk.identity;

import vn.cccd.kiosk.text.FailureCode;

/** What became of the question who this is. */
public sealed interface IdentityOutcome {
    /** Known, as far as {@code identity} says. */
    record Known(Identity identity) implements IdentityOutcome {}

    /** What was read cannot stand for anybody. */
    record Refused(FailureCode why) implements IdentityOutcome {}
}
