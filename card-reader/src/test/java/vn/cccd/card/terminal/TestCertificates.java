package vn.cccd.card.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.cv.TerminalAuthority;
import vn.cccd.sim.pki.cv.TerminalCredentials;

/** Certificates of the simulated authority, and some made up whose signature nobody checks. */
final class TestCertificates {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final int AUTHORITY = 0xC3;
    static final int DOMESTIC = 0x83;
    static final int FOREIGN = 0x43;
    static final int TERMINAL = 0x03;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);

    private TestCertificates() {}

    static TerminalAuthority authority(TerminalSignature signature) {
        return new TerminalAuthority(IssuingAuthority.seeded(1, CLOCK), signature, new SecureRandom());
    }

    static TerminalCredentials credentials() {
        return authority(TerminalSignature.ECDSA_SHA_256).credentials();
    }

    static Path written(TerminalCredentials credentials, Path directory) throws Exception {
        credentials.write(directory);
        return directory;
    }

    /** All certificates of some credentials, as they are in files. */
    static List<Bytes> encoded(TerminalCredentials credentials) {
        return Stream.concat(Stream.of(credentials.authority()), credentials.chain().stream())
                .map(certificate -> Bytes.copyOf(certificate.encoded().toArray()))
                .toList();
    }

    /** A certificate that is well formed and otherwise says whatever it is told to. */
    static CvCertificate certificate(
            String authority, String holder, int authorization, LocalDate effective, LocalDate expiration)
            throws Exception {
        return CvCertificate.parse(encoded(
                tlv(0x5F29, 0),
                text(0x42, authority),
                object(
                        0x7F49,
                        Bytes.fromHex("060a04007f00070202020203"),
                        object(0x86, Bytes.fromHex("04" + "11".repeat(64)))),
                text(0x5F20, holder),
                object(0x7F4C, Bytes.fromHex("060904007f000703010201"), tlv(0x53, authorization)),
                date(0x5F25, effective),
                date(0x5F24, expiration)));
    }

    static CvCertificate certificate(String authority, String holder, int authorization) throws Exception {
        return certificate(authority, holder, authorization, TODAY.minusYears(1), TODAY.plusYears(1));
    }

    static Bytes encoded(Bytes... body) {
        return object(0x7F21, object(0x7F4E, body), object(0x5F37, Bytes.fromHex("22".repeat(64))));
    }

    static Bytes object(int tag, Bytes... parts) {
        var joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(part -> joined.writeBytes(part.toArray()));
        return new Tlv(tag, Bytes.copyOf(joined.toByteArray())).encode();
    }

    static Bytes tlv(int tag, int value) {
        return object(tag, Bytes.copyOf(new byte[] {(byte) value}));
    }

    static Bytes text(int tag, String text) {
        return object(tag, Bytes.copyOf(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static Bytes date(int tag, LocalDate day) {
        String digits = String.format("%02d%02d%02d", day.getYear() - 2000, day.getMonthValue(), day.getDayOfMonth());
        return object(tag, Bytes.fromHex(digits.replaceAll("(.)", "0$1")));
    }
}
