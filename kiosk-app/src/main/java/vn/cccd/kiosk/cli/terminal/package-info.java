/** What all commands share with the person or script at the terminal: exit codes, one-line failures, JSON, and lines that steer what runs. */
@NullMarked
package vn.cccd.kiosk.cli.terminal;

import org.jspecify.annotations.NullMarked;
