package vn.cccd.sim.printer;

/** Where the paper comes from. */
@FunctionalInterface
interface PaperFeed {
    /** Returns when {@code dots} of paper have gone through, which may take until somebody loads some. */
    void advance(int dots) throws InterruptedException;
}
