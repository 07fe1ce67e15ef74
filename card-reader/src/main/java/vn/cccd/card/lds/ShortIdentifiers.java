package vn.cccd.card.lds;

/**
 * Whether a chip gives its files by short identifier, without a selection (ISO/IEC 7816-4, 11.2.3). Tried, not assumed: the command is one
 * less for every file, but some chips do not know it.
 */
public final class ShortIdentifiers {
    private enum Standing {
        UNTRIED,
        WORK,
        REFUSED
    }

    private Standing standing;
    private int changes;

    private ShortIdentifiers(Standing standing) {
        this.standing = standing;
    }

    /** Nothing is known. */
    public static ShortIdentifiers untried() {
        return new ShortIdentifiers(Standing.UNTRIED);
    }

    /** Begins with what was learned before; that they worked is found out again all the same. */
    public static ShortIdentifiers knowing(ChipHabits habits) {
        return new ShortIdentifiers(habits.shortIdentifiers() ? Standing.UNTRIED : Standing.REFUSED);
    }

    /** Whether a file was given this way in this session. */
    public boolean work() {
        return standing == Standing.WORK;
    }

    boolean refused() {
        return standing == Standing.REFUSED;
    }

    void worked() {
        standing = Standing.WORK;
    }

    void wereRefused() {
        if (standing != Standing.REFUSED) {
            standing = Standing.REFUSED;
            changes++;
        }
    }

    int changes() {
        return changes;
    }
}
