package vn.cccd.kiosk.device;

import vn.cccd.qr.signed.SignedCodeVerifier;

/**
 * Everything a kiosk works with.
 *
 * @param codes judges signed codes
 */
public record Devices(
        CardStation cards,
        CheckInDesk desk,
        CodeScanner scanner,
        StaffBell bell,
        Timers timers,
        SignedCodeVerifier codes) {}
