package vn.cccd.sim.chip.crypto;

import vn.cccd.sim.bytes.Bytes;

/** How the two numbers of an ECDSA signature are written down. */
public enum EcdsaEncoding {
    /** r beside s, each as long as the order (TR-03111, 5.2.1); what Doc 9303-11, 6.1.2.3 asks for. */
    PLAIN("0.4.0.127.0.7.1.1.4.1."),
    /** A sequence of r and s, {@code ecdsa-with-SHA…} (RFC 3279, 2.2.3; RFC 5758, 3.2); some documents do so all the same. */
    DER("1.2.840.10045.4.");

    private final String algorithms;

    EcdsaEncoding(String algorithms) {
        this.algorithms = algorithms;
    }

    /** The object identifier of ECDSA with this encoding and {@code hash}. */
    public String identifier(SignatureHash hash) {
        return switch (this) {
            case PLAIN -> algorithms + hash.number();
            case DER -> algorithms + (hash == SignatureHash.SHA_1 ? "1" : "3." + (hash.number() - 1));
        };
    }

    /** Rewrites a plain signature. */
    public Bytes of(Bytes plain) {
        int half = plain.length() / 2;
        return switch (this) {
            case PLAIN -> plain;
            case DER ->
                Der.sequence(
                        Der.integer(plain.first(half).toUnsigned()),
                        Der.integer(plain.from(half).toUnsigned()));
        };
    }
}
