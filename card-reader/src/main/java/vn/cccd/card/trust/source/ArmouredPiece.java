package vn.cccd.card.trust.source;

import vn.cccd.card.bytes.Bytes;

/** Something binary in a text file. */
sealed interface ArmouredPiece {
    /** Where it begins; the first line is 1. */
    int line();

    record Der(int line, Bytes content) implements ArmouredPiece {}

    /** It cannot be unpacked, for a {@code reason} in English. */
    record Broken(int line, String reason) implements ArmouredPiece {}

    /** Unpacks what stands between begin and end; spaces do not matter. */
    static ArmouredPiece of(int line, CharSequence base64) {
        try {
            String packed = base64.toString().replace(" ", "").replace("\t", "");
            return new Der(line, Bytes.copyOf(java.util.Base64.getDecoder().decode(packed)));
        } catch (IllegalArgumentException e) {
            return new Broken(line, "broken Base64");
        }
    }
}
