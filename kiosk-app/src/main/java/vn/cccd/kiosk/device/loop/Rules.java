package vn.cccd.kiosk.device.loop;

import java.time.LocalDateTime;

/**
 * What decides at a workplace. Pure: the same model and event give the same decision.
 *
 * @param <M> everything that is shown
 * @param <E> what happens
 * @param <F> what is to be done
 */
public interface Rules<M, E, F> {
    /** What follows from {@code event}. */
    Decision<M, F> decide(M model, E event);

    /** The same model at another time; local to the site. */
    M at(M model, LocalDateTime now);

    /** The program made a mistake: what is in hand cannot go on. */
    E failed();

    /** How the workplace begins anew when even that cannot be decided. */
    M anew(M model);
}
