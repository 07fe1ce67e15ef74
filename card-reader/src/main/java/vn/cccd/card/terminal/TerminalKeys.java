package vn.cccd.card.terminal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.bytes.Bytes;

/**
 * What an operator was given to read fingerprints with: certificates and the terminal's private key. May be used by several threads.
 *
 * <p><b>Security guarantees.</b> {@link #close} wipes the private key, after which nothing is signed any more. {@code toString} names the
 * terminals only. The key is read once and never leaves this object.
 */
public final class TerminalKeys implements AutoCloseable {
    private final List<CvCertificate> certificates;
    private final List<CvCertificate> terminals;
    private final TerminalSigner signer;
    private final List<String> warnings;

    TerminalKeys(List<CvCertificate> certificates, TerminalSigner signer, List<String> warnings) {
        this.certificates = List.copyOf(certificates);
        this.signer = signer;
        this.terminals = certificates.stream()
                .filter(certificate -> certificate.role() == TerminalRole.TERMINAL)
                .filter(certificate -> signer.fits(certificate.key()))
                .toList();
        List<String> all = new ArrayList<>(warnings);
        if (terminals.isEmpty()) {
            all.add("the private key is that of no terminal's certificate");
        }
        this.warnings = List.copyOf(all);
    }

    /**
     * Reads the files of a directory, in any order and whatever their names: certificates ({@code 7F21}, one or several to a file), links
     * between keys of the authority among them, and one private key (PKCS#8, DER or PEM). Names with a leading dot are passed over.
     *
     * @throws TerminalKeysException naming the file and what is wrong with it
     */
    public static TerminalKeys load(Path directory) throws TerminalKeysException {
        return TerminalKeyFiles.load(directory);
    }

    /** What the operator should know although it keeps nothing from working, or only the fingerprints. */
    public List<String> warnings() {
        return warnings;
    }

    /** The chain that the chip will follow, or why there is none. */
    TerminalChain.Choice chain(List<String> trusted, LocalDate today) {
        return new TerminalChain(certificates, terminals, Set.copyOf(trusted), today).choose();
    }

    /** A signature with the key that {@code terminal} certifies; nothing after the keys were closed. */
    Optional<Bytes> sign(CvCertificate terminal, Bytes message, SecureRandom random) {
        return signer.sign(terminal.key().scheme(), message, random);
    }

    @Override
    public void close() {
        signer.close();
    }

    @Override
    public String toString() {
        return "TerminalKeys"
                + certificates.stream()
                        .filter(certificate -> certificate.role() == TerminalRole.TERMINAL)
                        .map(CvCertificate::holder)
                        .toList();
    }
}
