package vn.cccd.sim.chip;

/** What a chip lies on, as far as a mishap of the chip can reach it. */
@FunctionalInterface
public interface Surroundings {
    /** Makes it happen, or nothing where it cannot; called in the middle of a command, from the thread that sent it. */
    void befall(DeskMishap mishap);

    /** Where nothing of the kind can happen. */
    static Surroundings none() {
        return mishap -> {};
    }
}
