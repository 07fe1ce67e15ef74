package vn.cccd.qr.signed;

import java.util.Optional;
import java.util.stream.Stream;

/** The algorithms that a token may be signed with (RFC 7518, 3.1; RFC 8037, 3.1). There are no others. */
enum TokenAlgorithm {
    ES256("ES256"),
    ES384("ES384"),
    EDDSA("EdDSA"),
    PS256("PS256");

    private final String name;

    TokenAlgorithm(String name) {
        this.name = name;
    }

    /** The value of {@code alg}: exact, for the standard says so. */
    String jwsName() {
        return name;
    }

    static Optional<TokenAlgorithm> named(String name) {
        return Stream.of(values())
                .filter(algorithm -> algorithm.name.equals(name))
                .findFirst();
    }
}
