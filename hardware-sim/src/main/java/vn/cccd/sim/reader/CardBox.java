package vn.cccd.sim.reader;

import java.util.List;
import java.util.Optional;
import vn.cccd.sim.chip.Chip;

/** The cards that a {@link CardServer} hands out. Called from any thread. */
public interface CardBox {
    /** What can be asked for; one word each. */
    List<String> names();

    /**
     * A card that nobody else holds, or nothing when there is none of this name.
     *
     * @param name as a stranger wrote it
     * @throws IllegalArgumentException also means that there is none
     */
    Optional<Chip> take(String name);
}
