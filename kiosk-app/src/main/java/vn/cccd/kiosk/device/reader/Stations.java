package vn.cccd.kiosk.device.reader;

import vn.cccd.kiosk.device.loop.Timers;
import vn.cccd.qr.signed.SignedCodeVerifier;

/**
 * What every workplace reads with.
 *
 * @param codes judges signed codes
 */
public record Stations(CardStation cards, CodeScanner scanner, Timers timers, SignedCodeVerifier codes) {}
