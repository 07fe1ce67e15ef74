@NullMarked
package vn.cccd.kiosk.cli;

import org.jspecify.annotations.NullMarked;
