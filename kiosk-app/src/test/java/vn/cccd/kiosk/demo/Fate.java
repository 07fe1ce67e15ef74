package vn.cccd.kiosk.demo;

/** What becomes of a visit; {@code registered}: whether the backend is to have a check-in of it. */
enum Fate {
    AS_MEANT(true),
    CARD_PULLED(true),
    CARD_MOVED(true),
    WRONG_CODE(false),
    NOT_A_CODE(true),
    CONSENT_REFUSED(false),
    CLONE(false),
    FORGED(false),
    EXPIRED(true),
    WALKED_AWAY(false),
    NETWORK_CUT(true),
    ANSWER_LOST(true),
    READER_PULLED(true),
    STAFF_CALLED(true),
    CAME_TWICE(true);

    private final boolean registered;

    Fate(boolean registered) {
        this.registered = registered;
    }

    boolean registered() {
        return registered;
    }
}
