package vn.cccd.kiosk.admin;

import java.io.IOException;
import java.util.List;

/** What the door needs of the running kiosk. Called on a thread of the door; may take seconds. */
public interface KioskFacts {
    /** How the machine stands now. */
    FactSheet sheet();

    /** Tries everything that can be tried without a visitor. */
    List<Fact> selfTest();

    /** Writes one file for support, without personal data; its name, for the screen. */
    String writeDiagnostics() throws IOException;

    /** Ends whatever visit there is, with everything personal, and a call for staff with it. */
    void endVisit();
}
