package vn.cccd.sim.trace;

/** INS bytes (ISO/IEC 7816-4, table 5). */
final class Instruction {
    static final int VERIFY = 0x20;
    static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    static final int PERFORM_SECURITY_OPERATION = 0x2A;
    static final int EXTERNAL_AUTHENTICATE = 0x82;
    static final int GET_CHALLENGE = 0x84;
    static final int GENERAL_AUTHENTICATE = 0x86;
    static final int INTERNAL_AUTHENTICATE = 0x88;
    static final int SELECT = 0xA4;
    static final int READ_BINARY = 0xB0;
    static final int READ_BINARY_ODD = 0xB1;
    static final int GET_RESPONSE = 0xC0;

    private Instruction() {}
}
