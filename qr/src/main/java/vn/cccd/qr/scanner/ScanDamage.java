package vn.cccd.qr.scanner;

/** What happened to a scan on its way. It is recognised, not repaired. The names are stable. */
public enum ScanDamage {
    /** The bytes are no UTF-8: the scanner converts to some code page, or bytes were lost. Digits usually survive. */
    NOT_UTF8,
    /**
     * A part of the scan is missing: the device went, the rest did not come, or of what was typed the beginning could not be told from a
     * person's keys. With all scans so, a serial scanner sends another ending than was set.
     */
    UNFINISHED,
    /** A keyboard scanner met another keyboard layout than that of the United States: letters, digits and signs are others. */
    OTHER_LAYOUT,
    /** An input method such as Unikey changed what a keyboard scanner typed. Digits survive unless it is set to VNI. */
    INPUT_METHOD
}
