package vn.cccd.sim.printer;

/** The two usual rolls. Dots are an eighth of a millimetre: 203 to the inch. */
public enum PaperWidth {
    /** 80 mm, of which 72 are printed: 48 characters. */
    MM_80(576),
    /** 58 mm, of which 48 are printed: 32 characters. */
    MM_58(384);

    static final int DOTS_PER_MILLIMETRE = 8;

    private final int dots;

    PaperWidth(int dots) {
        this.dots = dots;
    }

    /** Dots across the printed part. */
    public int dots() {
        return dots;
    }
}
