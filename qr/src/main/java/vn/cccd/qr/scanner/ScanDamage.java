package vn.cccd.qr.scanner;

/** What happened to a scan on its way. It is recognised, not repaired. The names are stable. */
public enum ScanDamage {
    /** The bytes are no UTF-8: the scanner converts to some code page, or bytes were lost. Digits usually survive. */
    NOT_UTF8,
    /** The scan broke off: the device went, or the rest did not come. With all scans so, the scanner sends another ending than was set. */
    UNFINISHED,
    /** A keyboard scanner met another keyboard layout than that of the United States: letters, digits and signs are others. */
    OTHER_LAYOUT,
    /** An input method such as Unikey changed what a keyboard scanner typed. Digits survive unless it is set to VNI. */
    INPUT_METHOD
}
