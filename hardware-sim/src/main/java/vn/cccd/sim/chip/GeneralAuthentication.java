package vn.cccd.sim.chip;

import java.util.List;
import vn.cccd.sim.bytes.DataObject;

/** A protocol that runs in GENERAL AUTHENTICATE commands (ISO/IEC 7816-4, 11.5.5). */
interface GeneralAuthentication {
    /**
     * The next step.
     *
     * @param dynamicData what template {@code 7C} held
     * @param last whether the terminal says that no further step follows
     */
    Answer step(List<DataObject> dynamicData, boolean last);
}
