package vn.cccd.kiosk.flow;

/** A button, by what it means. Which ones a state offers is part of the state; the screen only draws them. */
public enum Choice {
    CALL_STAFF,
    /** Not using this machine: ends the visit at once and says where to go instead. */
    LEAVE,
    /** Opens the number pad. */
    TYPE_NUMBER,
    /** The number on the pad is complete. */
    ENTER_NUMBER,
    /** Goes on with what the code says, without a chip. */
    WITHOUT_CARD,
    /** Once more with the same key. */
    TRY_AGAIN,
    /** Gives up this visit and shows the first screen. */
    START_OVER,
    /** One screen back. */
    BACK,
    /** Yes, this is me. */
    CONFIRM,
    NOT_ME,
    AGREE,
    REFUSE,
    /** Takes the chosen service, with public health insurance (BHYT). */
    WITH_INSURANCE,
    WITHOUT_INSURANCE,
    /** Comes for something else than the appointment. */
    OTHER_SERVICE,
    /** Has read the queue number. */
    FINISH,
    /** Answers "are you still there?". */
    STAY
}
