@NullMarked
package vn.cccd.kiosk.cli.terminal;

import org.jspecify.annotations.NullMarked;
