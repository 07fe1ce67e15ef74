package vn.cccd.card.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.terminal.TerminalKeysException.Reason;

/** Gathers a terminal's credentials from the files of a directory. */
final class TerminalKeyFiles {
    private static final int MOST_FILES = 64;
    private static final int MOST_CERTIFICATES = 64;
    private static final int LONGEST = 64 * 1024;
    private static final int CERTIFICATE_FIRST = CvTag.CERTIFICATE >> 8;
    private static final int CERTIFICATE_SECOND = CvTag.CERTIFICATE & 0xFF;
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final List<CvCertificate> certificates = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable TerminalSigner signer;

    private TerminalKeyFiles() {}

    static TerminalKeys load(Path directory) throws TerminalKeysException {
        TerminalKeyFiles found = new TerminalKeyFiles();
        boolean complete = false;
        try {
            for (Path file : files(directory)) {
                found.take(file);
            }
            TerminalKeys keys = found.keys(directory);
            complete = true;
            return keys;
        } finally {
            if (!complete && found.signer != null) {
                found.signer.close();
            }
        }
    }

    private static List<Path> files(Path directory) throws TerminalKeysException {
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith("."))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new TerminalKeysException(Reason.TOO_MUCH, directory + ": more than " + MOST_FILES + " files");
            }
            return files;
        } catch (IOException e) {
            throw new TerminalKeysException(Reason.UNREADABLE, directory + ": not a directory that can be read");
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void take(Path file) throws TerminalKeysException {
        byte[] content = content(file);
        boolean certificate = content.length > 1
                && (content[0] & 0xFF) == CERTIFICATE_FIRST
                && (content[1] & 0xFF) == CERTIFICATE_SECOND;
        if (certificate) {
            takeCertificates(file, Bytes.copyOf(content));
        } else {
            takeKey(file, content);
        }
    }

    private static byte[] content(Path file) throws TerminalKeysException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LONGEST + 1);
            if (content.length > LONGEST) {
                Arrays.fill(content, (byte) 0);
                throw new TerminalKeysException(Reason.TOO_MUCH, name(file) + ": too long");
            }
            return content;
        } catch (IOException e) {
            throw new TerminalKeysException(Reason.UNREADABLE, name(file) + ": cannot be read");
        }
    }

    private void takeCertificates(Path file, Bytes content) throws TerminalKeysException {
        try {
            for (int at = 0; at < content.length(); ) {
                Tlv.Header header = Tlv.Header.of(content, at);
                if (header.end() > content.length()) {
                    throw new TlvException("cut off");
                }
                certificates.add(CvCertificate.parse(content.slice(at, (int) header.end())));
                at = (int) header.end();
                if (certificates.size() > MOST_CERTIFICATES) {
                    throw new TerminalKeysException(
                            Reason.TOO_MUCH, name(file) + ": more than " + MOST_CERTIFICATES + " certificates");
                }
            }
        } catch (TlvException e) {
            throw new TerminalKeysException(
                    Reason.NOT_UNDERSTOOD, name(file) + ": a certificate that cannot be used: " + e.getMessage());
        }
    }

    private void takeKey(Path file, byte[] content) throws TerminalKeysException {
        byte[] der = content;
        boolean taken = false;
        try {
            der = PrivateKeyFile.decode(content);
            TerminalSigner found = TerminalSigner.of(der);
            if (signer != null) {
                throw new TerminalKeysException(Reason.SEVERAL_KEYS, name(file) + ": another private key");
            }
            signer = found;
            taken = true;
            warnOfOthers(file);
        } catch (IOException e) {
            throw new TerminalKeysException(
                    Reason.NOT_UNDERSTOOD,
                    name(file) + ": neither a card-verifiable certificate nor a private key: " + e.getMessage());
        } finally {
            if (!taken) {
                Arrays.fill(der, (byte) 0);
            }
        }
    }

    private void warnOfOthers(Path file) throws IOException {
        try {
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                warnings.add(name(file) + ": others than its owner may use this private key (chmod 600)");
            }
        } catch (UnsupportedOperationException noSuchPermissions) {
            // A file system without owner and group has other ways, which nobody can judge from here.
            return;
        }
    }

    private TerminalKeys keys(Path directory) throws TerminalKeysException {
        TerminalSigner key = signer;
        if (key == null) {
            throw new TerminalKeysException(Reason.NO_KEY, directory + ": no private key");
        }
        if (certificates.stream().noneMatch(certificate -> certificate.role() == TerminalRole.TERMINAL)) {
            throw new TerminalKeysException(Reason.NO_CERTIFICATE, directory + ": no terminal's certificate");
        }
        return new TerminalKeys(certificates, key, warnings);
    }
}
