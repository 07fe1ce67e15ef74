@NullMarked
package vn.cccd.kiosk.report.pdf;

import org.jspecify.annotations.NullMarked;
