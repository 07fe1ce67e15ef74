package vn.cccd.kiosk.ui.counter;

import java.util.function.Consumer;
import vn.cccd.kiosk.sector.counter.StoredDossier;

/**
 * What a clerk can have done beyond the desk itself. Called on the JavaFX thread; what takes long is to be done elsewhere.
 *
 * @param exportDraft a draft of the verification report of the open file
 * @param exportXlsx the stored files for the site's other software, as a spreadsheet
 * @param exportCsv the same as text
 * @param exportJson the open file as one JSON object
 * @param exportStoredReport the verification report of a file that was just stored
 * @param exportStoredJson that file as one JSON object
 */
public record CounterActions(
        Runnable exportDraft,
        Runnable exportXlsx,
        Runnable exportCsv,
        Runnable exportJson,
        Consumer<StoredDossier> exportStoredReport,
        Consumer<StoredDossier> exportStoredJson) {}
