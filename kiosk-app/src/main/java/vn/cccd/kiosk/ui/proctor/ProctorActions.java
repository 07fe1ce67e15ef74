package vn.cccd.kiosk.ui.proctor;

/**
 * What a proctor can have done beyond the desk itself. Called on the JavaFX thread; what takes long is to be done elsewhere.
 *
 * @param importRoster a list is to be picked and read
 * @param exportSheet the attendance sheet as a file
 * @param printSheet the attendance sheet on paper
 */
public record ProctorActions(Runnable importRoster, Runnable exportSheet, Runnable printSheet) {}
