package vn.cccd.sim.qr.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.qr.content.QrContent.Hostile;
import vn.cccd.sim.qr.content.QrContent.Plain;
import vn.cccd.sim.qr.content.QrContent.Signed;

/**
 * Says what stands in a citizen's code.
 *
 * <p>Keys and random numbers follow from the seed, times from the clock: the same calls in the same order give the same bytes. Every
 * token has an identifier of its own, so that asking twice gives two tokens, and showing one twice is a replay.
 */
public final class QrCodes {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final SeededKeys keys;
    private final Seals seals;
    private final Clock clock;
    private final AtomicLong made = new AtomicLong();
    private final IssuingAuthority authority;

    private QrCodes(long seed, Clock clock) {
        this.keys = new SeededKeys(seed);
        this.authority = IssuingAuthority.seeded(seed, clock);
        this.seals = new Seals(authority, clock);
        this.clock = clock;
    }

    /** Codes whose keys grow from {@code seed}; {@code clock} dates them. */
    public static QrCodes seeded(long seed, Clock clock) {
        return new QrCodes(seed, clock);
    }

    /** The bytes in the code: UTF-8 text, but for a seal, which is binary. */
    public Bytes payload(Citizen citizen, QrContent content) {
        long number = made.getAndIncrement();
        SecureRandom random = keys.random("code/" + number);
        return switch (content) {
            case Plain plain -> utf8(plain(citizen, plain, random));
            case Signed signed -> signed(citizen, signed, random);
            case Hostile hostile -> hostile(citizen, hostile, random);
        };
    }

    /**
     * Writes what a verifier is given: {@code tokens.jwks.json} (RFC 7517; a key whose time is over carries {@code exp}), {@code
     * seal-signer.cer} (of seals and VDS-NC, DER) and its authority's certificate and revocation list, as for cards.
     */
    public void writeKeys(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("tokens.jwks.json"), keySet());
        Files.write(directory.resolve("seal-signer.cer"), seals.certificate().toArray());
        authority.writeTrust(directory);
    }

    /** The public keys of tokens as a JWK set. */
    public String keySet() {
        return CanonicalJson.of(
                Map.of("keys", keys.published().stream().map(SigningKey::jwk).toList()));
    }

    private static String plain(Citizen citizen, Plain content, SecureRandom random) {
        return switch (content) {
            case CARD_2021 -> citizen.cardQrText();
            case CARD_2024 -> PlainTexts.card2024(citizen);
            case CARD_BIRTH_YEAR -> PlainTexts.cardWithBirth(citizen, "yyyy");
            case CARD_BIRTH_MONTH -> PlainTexts.cardWithBirth(citizen, "MMyyyy");
            case CARD_DECOMPOSED -> PlainTexts.decomposed(citizen);
            case HEALTH_INSURANCE -> PlainTexts.healthInsurance(citizen);
            case OPAQUE_TOKEN -> PlainTexts.opaqueToken(random);
            case WEB_ADDRESS -> "https://khuyenmai.invalid/?ma=" + citizen.slug();
        };
    }

    private Bytes signed(Citizen citizen, Signed content, SecureRandom random) {
        return switch (content) {
            case ES256 -> token(citizen, keys.es256(), random);
            case ES256_NEXT -> token(citizen, keys.es256Next(), random);
            case ES384 -> token(citizen, keys.es384(), random);
            case EDDSA -> token(citizen, keys.eddsa(), random);
            case PS256 -> token(citizen, keys.ps256(), random);
            case SEAL -> seals.seal(citizen, 4);
            case SEAL_V3 -> seals.seal(citizen, 3);
            case VDS_NC -> seals.json(citizen);
        };
    }

    private Bytes hostile(Citizen citizen, Hostile content, SecureRandom random) {
        Instant now = clock.instant();
        var tokens = new HostileTokens(keys, random, citizen, now, tokenId(random));
        return switch (content) {
            case ALG_NONE -> utf8(tokens.unsigned(false));
            case ALG_NONE_SIGNED -> utf8(tokens.unsigned(true));
            case HMAC_WITH_PUBLIC_KEY -> utf8(tokens.hmacWithPublicKey());
            case UNKNOWN_CRITICAL -> utf8(tokens.unknownCritical());
            case KEY_ADDRESS -> utf8(tokens.keyAddress());
            case CERTIFICATE_ADDRESS -> utf8(tokens.certificateAddress());
            case EMBEDDED_KEY -> utf8(tokens.embeddedKey());
            case DUPLICATE_CLAIM -> utf8(tokens.duplicateClaim());
            case OVERSIZE -> utf8(tokens.oversize());
            case EXPIRED -> utf8(tokens.shifted(AN_HOUR.negated()));
            case NOT_YET_VALID -> utf8(tokens.shifted(AN_HOUR));
            case NO_EXPIRY -> utf8(tokens.withoutExpiry());
            case WRONG_KEY -> utf8(tokens.wrongKey());
            case UNKNOWN_KEY -> utf8(tokens.by(keys.stranger()));
            case RETIRED_KEY -> utf8(tokens.by(keys.es256Retired()));
            case OTHER_ALGORITHM -> utf8(tokens.otherAlgorithm());
            case CUT_SIGNATURE -> utf8(tokens.cutSignature());
            case DER_SIGNATURE -> utf8(tokens.derSignature());
            case ZERO_SIGNATURE -> utf8(tokens.zeroSignature());
            case LOOSE_BASE64 -> utf8(tokens.looseBase64());
            case CHANGED_CLAIM -> utf8(tokens.changedClaim());
            case SEAL_CHANGED -> seals.changedSeal(citizen);
            case SEAL_WRONG_KEY -> seals.strangersSeal(citizen);
            case SEAL_CUT -> seals.cutSeal(citizen);
            case SEAL_TRAILING -> Bytes.join(seals.seal(citizen, 4), Bytes.of(0x00));
            case VDS_NC_CHANGED -> seals.changedJson(citizen);
            case VDS_NC_STRANGER -> seals.strangersJson(citizen);
        };
    }

    private Bytes token(Citizen citizen, SigningKey key, SecureRandom random) {
        var claims = Claims.of(citizen, clock.instant(), tokenId(random));
        return utf8(CompactJws.of(key, claims).signedBy(key, random));
    }

    private static String tokenId(SecureRandom random) {
        var id = new byte[16];
        random.nextBytes(id);
        return SigningKey.base64(Bytes.copyOf(id));
    }

    private static Bytes utf8(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }
}
