@NullMarked
package vn.cccd.kiosk.cli.bench;

import org.jspecify.annotations.NullMarked;
