/** One-stop offices: which procedure somebody came for, its form filled in from the card as far as the card knows, and a queue number. */
@NullMarked
package vn.cccd.kiosk.sector.publicservice;

import org.jspecify.annotations.NullMarked;
