/**
 * Documents that leave the kiosk: the verification report of a counter's file and the attendance sheet of a driving test as signed PDF files
 * ({@link vn.cccd.kiosk.report.pdf} says what the signature is worth), and the same as tables and JSON for the site's other software.
 *
 * <p>{@link vn.cccd.kiosk.report.FileExports} and {@link vn.cccd.kiosk.report.AttendanceExports} are what others call. What they write holds personal data and
 * is the site's to keep: it lies in the folder that the site names, readable by the kiosk's user alone, under names that tell nobody's name or number.
 */
@NullMarked
package vn.cccd.kiosk.report;

import org.jspecify.annotations.NullMarked;
