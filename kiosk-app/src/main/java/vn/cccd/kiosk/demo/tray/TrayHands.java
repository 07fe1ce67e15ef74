package vn.cccd.kiosk.demo.tray;

import vn.cccd.sim.Scenario;
import vn.cccd.sim.printer.SimulatedPrinter;

/** What somebody who stands at a kiosk can do to it. All methods return soon and may be called from any thread. */
public interface TrayHands {
    /** Puts a new card on the reader, in place of any other. */
    void put(Scenario scenario);

    /** Takes the card away and puts the same one back half a second later. */
    void move();

    /** Takes the card away, if there is one. */
    void take();

    /** Shows a code with this text to the scanner. */
    void show(String text);

    /** Whether the reader's plug can be pulled from here. */
    boolean canUnplug();

    /** Pulls the reader's plug; nothing happens where that cannot be done. */
    void unplug();

    /** Plugs the reader in again. */
    void plugIn();

    /** Cuts the network between kiosk and backend, or mends it. */
    void network(boolean up);

    /** The printer beside the kiosk. */
    SimulatedPrinter printer();
}
