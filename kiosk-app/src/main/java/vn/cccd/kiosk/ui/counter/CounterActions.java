package vn.cccd.kiosk.ui.counter;

/**
 * What a clerk can have done beyond the desk itself. Called on the JavaFX thread; what takes long is to be done elsewhere.
 *
 * @param exportReport the verification report of the open file
 * @param exportXlsx the stored files for the site's other software, as a spreadsheet
 * @param exportCsv the same as text
 * @param exportJson the open file as one JSON object
 */
public record CounterActions(Runnable exportReport, Runnable exportXlsx, Runnable exportCsv, Runnable exportJson) {}
