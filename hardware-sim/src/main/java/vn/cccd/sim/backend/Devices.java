package vn.cccd.sim.backend;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.backend.tls.DeviceAuthority;
import vn.cccd.sim.backend.tls.DeviceCertificateFlaw;

/**
 * The kiosks that may take part: codes that were given out, certificates that were issued, and which of them are revoked. Thread-safe.
 *
 * <p>A code works once. Because an answer can be lost, it works again for the same key until it expires.
 */
final class Devices {
    /** Easy to read out and to type: no 0, O, 1, I, L, U. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 10;

    private final DeviceAuthority authority;
    private final Clock clock;
    private final Duration life;
    private final SecureRandom random;
    private final Map<String, Invitation> invitations = new HashMap<>();
    private final Map<String, Map<String, KeyStanding>> keys = new HashMap<>();
    private final Map<BigInteger, String> certificates = new HashMap<>();
    private Optional<LineFile> file = Optional.empty();

    /** Whether a kiosk's key was certified. */
    enum KeyStanding {
        CERTIFIED,
        REVOKED,
        UNKNOWN
    }

    /** What a code or certificate is worth. */
    sealed interface Outcome {
        /** Good. The chain is PEM, the device's certificate first. */
        record Enrolled(String kiosk, String chain) implements Outcome {}

        /** Not good: with this HTTP status and stable word. */
        record Refused(int status, String reason) implements Outcome {}
    }

    private record Invitation(String kiosk, Instant expires, Optional<String> usedBy) {}

    /** @param life of a certificate */
    Devices(DeviceAuthority authority, Clock clock, Duration life, SecureRandom random) {
        this.authority = authority;
        this.clock = clock;
        this.life = life;
        this.random = random;
    }

    /** From now on what changes is also written to {@code keeper}. */
    synchronized void keepIn(LineFile keeper) {
        file = Optional.of(keeper);
    }

    /** A code with which {@code kiosk} can be enrolled once. */
    synchronized String invite(String kiosk, Duration validity) throws IOException {
        if (!kiosk.matches("\\P{Cntrl}{1,64}")) {
            throw new IllegalArgumentException("a kiosk's name has 1 to 64 characters");
        }
        StringBuilder code = new StringBuilder();
        while (code.length() < CODE_LENGTH) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        write("invited " + code + " " + clock.instant().plus(validity) + " " + kiosk);
        return code.toString();
    }

    synchronized Outcome enrol(String code, ECPublicKey key) throws IOException {
        Invitation invitation = invitations.get(code);
        String thumbprint = RecordSignature.thumbprint(key);
        if (invitation == null) {
            return new Outcome.Refused(403, "CODE_UNKNOWN");
        }
        if (clock.instant().isAfter(invitation.expires())) {
            return new Outcome.Refused(403, "CODE_EXPIRED");
        }
        if (invitation.usedBy().isPresent() && !invitation.usedBy().get().equals(thumbprint)) {
            return new Outcome.Refused(403, "CODE_USED");
        }
        return certify(invitation.kiosk(), key, thumbprint, code);
    }

    /** @param old the certificate that the device shows while it asks for a new one */
    synchronized Outcome renew(X509Certificate old, ECPublicKey key) throws IOException {
        Optional<Outcome.Refused> refusal = refusal(old);
        return refusal.isPresent()
                ? refusal.get()
                : certify(DeviceAuthority.kiosk(old), key, RecordSignature.thumbprint(key), "-");
    }

    /** No certificate that {@code kiosk} has is good any more; a new code lets it in again. */
    synchronized void revoke(String kiosk) throws IOException {
        write("revoked " + kiosk);
    }

    /** Why a certificate of the device authority does not do; empty when it does. */
    synchronized Optional<Outcome.Refused> refusal(X509Certificate certificate) {
        if (!certificates.containsKey(certificate.getSerialNumber())) {
            return Optional.of(new Outcome.Refused(403, "DEVICE_REVOKED"));
        }
        return clock.instant().isAfter(certificate.getNotAfter().toInstant())
                ? Optional.of(new Outcome.Refused(401, "CERTIFICATE_EXPIRED"))
                : Optional.empty();
    }

    synchronized boolean knows(String kiosk) {
        return keys.containsKey(kiosk);
    }

    synchronized KeyStanding standing(String kiosk, String thumbprint) {
        return keys.getOrDefault(kiosk, Map.of()).getOrDefault(thumbprint, KeyStanding.UNKNOWN);
    }

    /** What a broken authority would answer; it is not kept as issued. */
    String flawed(String kiosk, ECPublicKey key, DeviceCertificateFlaw flaw) throws IOException {
        return authority.flawed(kiosk, key, clock.instant(), life, flaw);
    }

    private Outcome certify(String kiosk, ECPublicKey key, String thumbprint, String code) throws IOException {
        X509Certificate certificate = authority.certify(kiosk, key, clock.instant(), life);
        write("certified " + certificate.getSerialNumber() + " " + thumbprint + " " + code + " " + kiosk);
        return new Outcome.Enrolled(kiosk, authority.chain(certificate));
    }

    private void write(String line) throws IOException {
        if (file.isPresent()) {
            file.get().append(line);
            file.get().force();
        }
        apply(line);
    }

    /** Takes back, or takes in, one line: what it says holds from now on. */
    synchronized void apply(String line) throws IOException {
        String[] part = line.split(" ", 5);
        switch (part[0]) {
            case "invited" -> {
                String kiosk = line.split(" ", 4)[3];
                invitations.put(part[1], new Invitation(kiosk, Instant.parse(part[2]), Optional.empty()));
            }
            case "certified" -> {
                certificates.put(new BigInteger(part[1]), part[4]);
                keys.computeIfAbsent(part[4], kiosk -> new HashMap<>()).put(part[2], KeyStanding.CERTIFIED);
                invitations.computeIfPresent(
                        part[3],
                        (code, invitation) ->
                                new Invitation(invitation.kiosk(), invitation.expires(), Optional.of(part[2])));
            }
            case "revoked" -> {
                String kiosk = line.split(" ", 2)[1];
                certificates.values().removeIf(kiosk::equals);
                keys.computeIfAbsent(kiosk, name -> new HashMap<>()).replaceAll((key, standing) -> KeyStanding.REVOKED);
            }
            default -> throw new IOException("a line about devices that says nothing");
        }
    }
}
