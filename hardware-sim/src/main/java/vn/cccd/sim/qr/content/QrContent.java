package vn.cccd.sim.qr.content;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a code says, apart from whom it is about. Each has a name that does not change, such as {@code card-2021}. */
public sealed interface QrContent {
    /** Every content there is. */
    static List<QrContent> all() {
        return Stream.of(Plain.values(), Signed.values(), Hostile.values())
                .<QrContent>flatMap(Stream::of)
                .toList();
    }

    /**
     * The content of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static QrContent named(String text) {
        return all().stream()
                .filter(content -> content.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no content of a code: '" + text + "'; there are "
                        + String.join(", ", all().stream().map(QrContent::text).toList())));
    }

    /** The name. */
    String text();

    /** Without a signature. */
    enum Plain implements QrContent {
        /** The seven fields on the front of the card of 2021. */
        CARD_2021,
        /** The back of the card of 2024: the same seven, then extras whose order is not public. */
        CARD_2024,
        /** A person of whom only the year of birth is known. */
        CARD_BIRTH_YEAR,
        /** A person of whom only the month of birth is known. */
        CARD_BIRTH_MONTH,
        /** Accents as separate characters (Unicode NFD), a byte order mark in front and a line end behind. */
        CARD_DECOMPOSED,
        /** The health-insurance card (BHYT) of the same person. */
        HEALTH_INSURANCE,
        /** What an app shows for a minute and only its own server understands; an invention of the simulator. */
        OPAQUE_TOKEN,
        /** An advertisement. */
        WEB_ADDRESS;

        @Override
        public String text() {
            return hyphenated(this);
        }
    }

    /** With a signature that holds. */
    enum Signed implements QrContent {
        /** A compact JWS, ECDSA on P-256 (RFC 7518, 3.4). */
        ES256,
        /** The same with the key that follows: a verifier must know both at once. */
        ES256_NEXT,
        /** A compact JWS, ECDSA on P-384. */
        ES384,
        /** A compact JWS, Ed25519 (RFC 8037). */
        EDDSA,
        /** A compact JWS, RSASSA-PSS with 2048 bits (RFC 7518, 3.5). */
        PS256,
        /** A binary visible digital seal, version 4 (Doc 9303-13). */
        SEAL,
        /** The same in version 3: fixed header, one byte of length. */
        SEAL_V3,
        /** JSON with an enclosed certificate (ICAO TR VDS-NC). */
        VDS_NC;

        @Override
        public String text() {
            return "signed:" + hyphenated(this);
        }
    }

    /** Made to deceive. Nobody may believe any of them. */
    enum Hostile implements QrContent {
        /** {@code alg: none} and no signature. */
        ALG_NONE,
        /** {@code alg: none} with the signature of another token. */
        ALG_NONE_SIGNED,
        /** HS256 with the public key's own PEM text as secret. */
        HMAC_WITH_PUBLIC_KEY,
        /** A critical header extension that nobody knows, well signed (RFC 7515, 4.1.11). */
        UNKNOWN_CRITICAL,
        /** The header offers a key at a {@code jku} address. */
        KEY_ADDRESS,
        /** The header offers a certificate at an {@code x5u} address. */
        CERTIFICATE_ADDRESS,
        /** The header brings its own key ({@code jwk}). */
        EMBEDDED_KEY,
        /** Two {@code sub} claims, well signed: the first reader sees one person, the second another. */
        DUPLICATE_CLAIM,
        /** 64 KiB of claims, well signed; no picture holds it, a scanner sends it. */
        OVERSIZE,
        /** Well signed, over for an hour. */
        EXPIRED,
        /** Well signed, valid in an hour. */
        NOT_YET_VALID,
        /** Well signed, without an end. */
        NO_EXPIRY,
        /** Names a known key and is signed by another. */
        WRONG_KEY,
        /** Names a key that nobody published. */
        UNKNOWN_KEY,
        /** Signed by a key whose time was over before. */
        RETIRED_KEY,
        /** The algorithm in the header is not the named key's. */
        OTHER_ALGORITHM,
        /** The signature lacks its last byte. */
        CUT_SIGNATURE,
        /** The signature as a DER sequence instead of r beside s. */
        DER_SIGNATURE,
        /** r and s are zero. */
        ZERO_SIGNATURE,
        /** Base64url whose unused last bits are set: another text with the same bytes. */
        LOOSE_BASE64,
        /** A claim changed after signing. */
        CHANGED_CLAIM,
        /** A seal with one letter of the name changed. */
        SEAL_CHANGED,
        /** A seal that names the known signer and is another's. */
        SEAL_WRONG_KEY,
        /** A seal that ends in the middle of its signature. */
        SEAL_CUT,
        /** A seal with a byte behind its end. */
        SEAL_TRAILING,
        /** A VDS-NC with one letter of the name changed. */
        VDS_NC_CHANGED,
        /** A VDS-NC whose enclosed certificate nobody trusts. */
        VDS_NC_STRANGER;

        @Override
        public String text() {
            return "hostile:" + hyphenated(this);
        }
    }

    private static String hyphenated(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
