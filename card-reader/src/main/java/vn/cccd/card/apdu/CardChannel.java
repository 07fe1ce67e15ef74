package vn.cccd.card.apdu;

/** A way to the chip. Not safe for use by several threads. */
public interface CardChannel {
    /**
     * Sends one command and waits for its answer. A status word other than {@code 9000} is an answer, not an exception.
     *
     * @throws CardException when there is no answer that can be believed
     */
    CardResponse transmit(CardCommand command) throws CardException;
}
