package vn.cccd.kiosk.ui.counter;

/**
 * What a clerk can have done with the open file beyond the desk itself. Called on the JavaFX thread; what takes long is to be done elsewhere.
 *
 * @param exportReport the verification report of the file
 * @param exportTable the file for the site's other software
 */
public record CounterActions(Runnable exportReport, Runnable exportTable) {}
