/** What stands on sheets of paper, as data: {@link vn.cccd.kiosk.report.sheet.Sheet} is a list of blocks from top to bottom. Who lays them out decides where a page ends. */
@NullMarked
package vn.cccd.kiosk.report.sheet;

import org.jspecify.annotations.NullMarked;
