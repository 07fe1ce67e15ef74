/**
 * Sheets as PDF files: laid out on A4 by {@link vn.cccd.kiosk.report.pdf.PdfWriter} with fonts that are embedded and hold every Vietnamese letter, signed by
 * {@link vn.cccd.kiosk.report.pdf.PdfSeal}, drawn for printers by {@link vn.cccd.kiosk.report.pdf.PdfPages}. PDFBox and Bouncy Castle stay in here.
 *
 * <p>The signature is one of PDF itself (ISO 32000-2, 12.8) in the form of PAdES baseline B (ETSI EN 319 142-1): a CMS over every byte of the file but its
 * own, with the key by which the backend knows the kiosk and the certificates that the kiosk holds. A kiosk that is enrolled shows its certificate; one
 * that is not shows one that it made itself, and then a reader learns only that the file is unchanged since that key signed it. The report names the key in
 * print, so that it can be compared with the kiosk's own in either case. There is no time stamp of a third party: the time is the kiosk's.
 */
@NullMarked
package vn.cccd.kiosk.report.pdf;

import org.jspecify.annotations.NullMarked;
