package vn.cccd.qr.signed;

/** What the verifier says of a code. */
public sealed interface SignatureAnswer {
    SignatureStatus status();

    /**
     * The signature holds, the time is right, and nobody showed the code before.
     *
     * @param key the name of the key that signed, as it was provisioned
     */
    record Valid(SignedStatement statement, String key) implements SignatureAnswer {
        @Override
        public SignatureStatus status() {
            return SignatureStatus.VALID;
        }
    }

    /**
     * The code may not be believed.
     *
     * @param status anything but {@code VALID} and {@code NONE}
     */
    record Refused(SignatureStatus status, Refusal why) implements SignatureAnswer {}
}
