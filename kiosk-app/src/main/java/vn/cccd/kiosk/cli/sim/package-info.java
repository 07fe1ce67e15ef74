/** {@code kiosk sim}: the simulated devices on the command line. What runs takes orders on standard input; {@code help} lists them. */
@NullMarked
package vn.cccd.kiosk.cli.sim;

import org.jspecify.annotations.NullMarked;
