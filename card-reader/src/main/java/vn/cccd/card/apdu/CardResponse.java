package vn.cccd.card.apdu;

import vn.cccd.card.bytes.Bytes;

/** An answer of the chip. */
public record CardResponse(Bytes data, int status) {
    /** Whether the status is exactly {@code 9000}. */
    public boolean ok() {
        return status == StatusWord.OK;
    }

    /** The status as four digits, for messages. */
    public String statusText() {
        return String.format("%04X", status);
    }
}
