package vn.cccd.sync.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.SideLine;

/**
 * Gets the kiosk its certificate: with a one-time code, or over mutual TLS with the one it has ({@code POST /v1/devices}).
 *
 * <p>Crash contract: the old identity stays until the new certificate was checked, and is replaced in one step. An answer that was lost
 * costs nothing: the same code works again for the same key, and the key is kept.
 *
 * <p><b>The same key is certified again</b>, by renewal and by a new code alike. Records are signed when they are stored, so a backlog is
 * always signed by a key that the backend still knows, also after a revocation that turned out to be a mistake. A new key would not
 * shorten the use of a stolen one either: what it signed stays good until it is revoked. When the key itself may have been seen by others,
 * it is enrolled with a new one ({@link KeyChoice#NEW}); records that the revoked key signed are then quarantined for a person to judge.
 */
public final class Enrolment {
    /** Where the calls go. */
    static final String PATH = "v1/devices";

    /** What of a certificate's life passes before it is renewed: two thirds. */
    private static final long NUMERATOR = 2;

    private static final long DENOMINATOR = 3;

    private final DeviceIdentity identity;
    private final SideLine line;
    private final String kiosk;
    private final List<X509Certificate> authorities;
    private final Clock clock;

    /** Which key a code certifies. */
    public enum KeyChoice {
        /** The one the kiosk has. */
        SAME,
        /** A new one, which takes its place. */
        NEW
    }

    /**
     * @param line to the backend; for a renewal it must show {@code identity}, with a code it need not
     * @param kiosk this kiosk's name
     * @param authorities those that may certify kiosks; empty: the one that certified it last, and at the first time whichever the backend names
     */
    public Enrolment(
            DeviceIdentity identity, SideLine line, String kiosk, List<X509Certificate> authorities, Clock clock) {
        this.identity = identity;
        this.line = line;
        this.kiosk = kiosk;
        this.authorities = List.copyOf(authorities);
        this.clock = clock;
    }

    /** When {@code certificate} is to be renewed: after two thirds of its life. */
    public static Instant renewalOf(X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        Duration life = Duration.between(from, certificate.getNotAfter().toInstant());
        return from.plus(life.multipliedBy(NUMERATOR).dividedBy(DENOMINATOR));
    }

    /** Whether the kiosk has a certificate and it is time to renew it. */
    public boolean renewalDue() {
        return identity.certificate()
                .map(certificate -> !clock.instant().isBefore(renewalOf(certificate)))
                .orElse(false);
    }

    /** Enrols with a one-time code. Blanks and hyphens in it, as people write codes down, do not count. Takes as long as one call. */
    public EnrolmentOutcome enrol(String code, KeyChoice choice) {
        String bare = code.replaceAll("[\\s-]", "");
        if (!bare.matches("[0-9A-Za-z]{1,64}")) {
            return new EnrolmentOutcome.Refused(DeviceRefusal.CODE_MALFORMED);
        }
        try {
            identity.reload();
            return certify(choice == KeyChoice.SAME ? identity.entry() : identity.next(), Optional.of(bare));
        } catch (KioskKeyException e) {
            return new EnrolmentOutcome.Refused(DeviceRefusal.NOT_STORED);
        }
    }

    /** Renews the certificate that the line shows. Takes as long as one call. */
    public EnrolmentOutcome renew() {
        return identity.certificate().isPresent()
                ? certify(identity.entry(), Optional.empty())
                : new EnrolmentOutcome.Refused(DeviceRefusal.CERTIFICATE_MISSING);
    }

    private EnrolmentOutcome certify(KeyEntry entry, Optional<String> code) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        code.ifPresent(text -> body.put("code", text));
        body.put("request", CertificateRequest.of(entry, kiosk).toBase64());
        SideLine.Answer answer =
                line.call(SideLine.Request.post(PATH, Bytes.utf8(body.toString()), DeviceAnswer.MOST_BYTES));
        return switch (DeviceAnswer.of(answer)) {
            case DeviceAnswer.Refused refused -> new EnrolmentOutcome.Refused(refused.why());
            case DeviceAnswer.Chain chain -> take(entry, chain);
        };
    }

    private EnrolmentOutcome take(KeyEntry entry, DeviceAnswer.Chain chain) {
        Optional<DeviceRefusal> refusal = chain.kiosk().equals(kiosk)
                ? new CertificateCheck(kiosk, entry.publicKey(), expected(), clock.instant())
                        .refusal(chain.certificates())
                : Optional.of(DeviceRefusal.OTHER_KIOSK);
        if (refusal.isPresent()) {
            return new EnrolmentOutcome.Refused(refusal.get());
        }
        try {
            return identity.certify(entry, chain.certificates())
                    ? new EnrolmentOutcome.Certified(
                            chain.certificates().getFirst().getNotAfter().toInstant())
                    : new EnrolmentOutcome.Refused(DeviceRefusal.KEY_CHANGED);
        } catch (KioskKeyException e) {
            return new EnrolmentOutcome.Refused(DeviceRefusal.NOT_STORED);
        }
    }

    private List<X509Certificate> expected() {
        KeyEntry held = identity.entry();
        return authorities.isEmpty() && held.enrolled() ? List.of(held.chain().getLast()) : authorities;
    }
}
