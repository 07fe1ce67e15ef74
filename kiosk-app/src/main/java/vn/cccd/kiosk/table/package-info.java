/** Lists as people keep them, in CSV and XLSX files: read with suspicion, written so that a spreadsheet shows what was meant. */
@NullMarked
package vn.cccd.kiosk.table;

import org.jspecify.annotations.NullMarked;
