package vn.cccd.card.terminal;

/** Tags of card-verifiable certificates (TR-03110-3, D.2). */
final class CvTag {
    static final int CERTIFICATE = 0x7F21;
    static final int BODY = 0x7F4E;
    static final int PROFILE = 0x5F29;
    static final int AUTHORITY = 0x42;
    static final int PUBLIC_KEY = 0x7F49;
    static final int HOLDER = 0x5F20;
    static final int AUTHORIZATION = 0x7F4C;
    static final int EFFECTIVE = 0x5F25;
    static final int EXPIRATION = 0x5F24;
    static final int EXTENSIONS = 0x65;
    static final int SIGNATURE = 0x5F37;
    static final int OID = 0x06;
    static final int RIGHTS = 0x53;

    private CvTag() {}
}
