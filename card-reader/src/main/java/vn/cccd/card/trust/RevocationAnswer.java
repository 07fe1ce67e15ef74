package vn.cccd.card.trust;

import vn.cccd.card.pki.RevocationList;

/** What the revocation lists of a store say about one certificate. */
public sealed interface RevocationAnswer {
    /** Its issuer takes it back. */
    record Revoked(RevocationList by) implements RevocationAnswer {}

    /** Its issuer's newest list, which may be an old one, does not name it. */
    record NotRevoked(RevocationList by) implements RevocationAnswer {}

    /** There is no list of its issuer. */
    record NoList() implements RevocationAnswer {}

    /** There are lists in its issuer's name, but none to rely on. {@code why} is a short English phrase. */
    record NotTrusted(String why) implements RevocationAnswer {}
}
