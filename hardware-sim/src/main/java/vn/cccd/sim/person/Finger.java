package vn.cccd.sim.person;

/** Which finger, by its number in ISO/IEC 19794-4, table 6. */
public enum Finger {
    RIGHT_THUMB(1),
    RIGHT_INDEX(2),
    RIGHT_MIDDLE(3),
    RIGHT_RING(4),
    RIGHT_LITTLE(5),
    LEFT_THUMB(6),
    LEFT_INDEX(7),
    LEFT_MIDDLE(8),
    LEFT_RING(9),
    LEFT_LITTLE(10);

    private static final int FINGERS_OF_A_HAND = 5;

    private final int position;

    Finger(int position) {
        this.position = position;
    }

    /** 1 for the right thumb to 10 for the left little finger. */
    public int position() {
        return position;
    }

    public boolean right() {
        return position <= FINGERS_OF_A_HAND;
    }

    /** From 1 for the thumb to 5 for the little finger, on either hand. */
    public int fromThumb() {
        return right() ? position : position - FINGERS_OF_A_HAND;
    }
}
