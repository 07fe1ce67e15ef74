/**
 * The command line {@code kiosk}: what technicians and testers use, what scripts rely on. Its words, JSON fields and exit
 * codes are a contract; each subcommand is one class that parses its arguments, calls the modules and prints.
 */
@NullMarked
package vn.cccd.kiosk.cli;

import org.jspecify.annotations.NullMarked;
