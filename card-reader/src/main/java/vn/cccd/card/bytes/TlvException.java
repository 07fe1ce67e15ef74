package vn.cccd.card.bytes;

/** Bytes that are not the BER-TLV they should be. The message says where, never what. */
public final class TlvException extends Exception {
    private static final long serialVersionUID = 1L;

    public TlvException(String message) {
        super(message);
    }
}
