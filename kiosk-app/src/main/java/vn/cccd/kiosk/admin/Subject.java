package vn.cccd.kiosk.admin;

/** What a fact or a check is about. The names are part of the command line's contract. */
public enum Subject {
    PROGRAM,
    READER,
    SCANNER,
    PRINTER,
    QUEUE,
    QUARANTINE,
    LINE,
    TRUST,
    CLOCK,
    DATA,
    KEYS
}
