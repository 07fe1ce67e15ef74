package vn.cccd.sim.pki.cv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.cccd.sim.chip.crypto.SigningKey;
import vn.cccd.sim.chip.terminal.CvCertificate;

/**
 * What an operator gets for a terminal.
 *
 * @param authority the authority's first certificate, signed by itself
 * @param chain what the chip is shown, in this order: links to later keys of the authority, the verifier's certificate, the terminal's
 * @param key the terminal's private key
 */
public record TerminalCredentials(CvCertificate authority, List<CvCertificate> chain, SigningKey key) {
    public TerminalCredentials {
        chain = List.copyOf(chain);
    }

    /** The terminal's own certificate. */
    public CvCertificate terminal() {
        return chain.getLast();
    }

    /**
     * Writes them in the usual forms: {@code 0-authority.cvcert}, then the chain as {@code 1-….cvcert} and so on, each named after its
     * holder, and {@code terminal.pkcs8}, the key as a DER PrivateKeyInfo.
     *
     * @param directory made if need be
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        write(directory.resolve("0-authority.cvcert"), authority);
        for (int i = 0; i < chain.size(); i++) {
            CvCertificate certificate = chain.get(i);
            write(directory.resolve(i + 1 + "-" + certificate.statement().holder() + ".cvcert"), certificate);
        }
        Files.write(directory.resolve("terminal.pkcs8"), key.privateKeyInfo().toArray());
    }

    private static void write(Path file, CvCertificate certificate) throws IOException {
        Files.write(file, certificate.encoded().toArray());
    }

    /** Names the terminal only. */
    @Override
    public String toString() {
        return "TerminalCredentials[" + terminal().statement().holder() + "]";
    }
}
