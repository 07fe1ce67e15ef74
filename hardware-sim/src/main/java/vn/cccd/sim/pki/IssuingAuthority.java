package vn.cccd.sim.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;

/**
 * The country signing authority (CSCA) and everybody who may stand in its place, their document signers and revocation lists (Doc 9303-12).
 *
 * <p>Everything follows from the seed and the design that is asked for: the same seed gives the same keys, serial numbers and signatures,
 * byte for byte, so that a trust directory written once fits every later run. Only what has to follow the clock does so, by the day: the
 * dates of lists, and of certificates that end or begin about today. Nothing is computed before it is asked for: an elliptic-curve
 * operation in a cold virtual machine is a tenth of what a whole reading may take. Any number of threads may use it.
 */
public final class IssuingAuthority {
    private final long seed;
    private final Clock clock;
    private final SeededSecrets secrets;
    private final Map<ChainDesign, DocumentSigner> signers = new ConcurrentHashMap<>();

    private IssuingAuthority(long seed, Clock clock) {
        this.seed = seed;
        this.clock = clock;
        this.secrets = new SeededSecrets(seed);
    }

    /** The authority that grows from {@code seed}; {@code clock} says what day it is. */
    public static IssuingAuthority seeded(long seed, Clock clock) {
        return new IssuingAuthority(seed, clock);
    }

    /** Who signs the documents of {@code design}. */
    public DocumentSigner signer(ChainDesign design) {
        return signers.computeIfAbsent(design, wanted -> chain(wanted).signer());
    }

    /** The authority's certificates in DER that an operator holds who trusts the known authority of {@code design}. */
    public List<Bytes> trusted(ChainDesign design) {
        return chain(design.of(AuthorityStanding.KNOWN)).trusted().stream()
                .map(Der::bytes)
                .toList();
    }

    /**
     * Who signs visible codes, such as seals.
     *
     * @param identifier two letters or digits that name it within the country
     */
    public BarcodeSigner barcodeSigner(ChainDesign design, String identifier) {
        return chain(design).barcodeSigner(identifier);
    }

    /** A key for a chip, always the same for the same purpose. */
    public EcKey chipKey(String purpose, Curve curve) {
        return secrets.key("chip/" + purpose, curve);
    }

    /** Writes what an operator needs in order to trust the usual chain: the authority's certificate and its revocation list. */
    public void writeTrust(Path directory) throws IOException {
        writeTrust(directory, ChainDesign.usual(), TrustDesign.usual());
    }

    /**
     * Writes what an operator holds in order to judge documents of {@code chain}: what belongs to the known authority of the same design,
     * whatever the standing of the one that signs.
     *
     * @param directory made if need be; files of the same name are replaced, others stay
     */
    public void writeTrust(Path directory, ChainDesign chain, TrustDesign trust) throws IOException {
        Files.createDirectories(directory);
        var start = today().atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Map.Entry<String, Bytes> file :
                new TrustFiles(chain(chain), trust, start).all().entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue().toArray());
        }
    }

    private Chain chain(ChainDesign design) {
        return Chain.of(design, seed, today());
    }

    /** The day, UTC, on which it makes what depends on the day. */
    public LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
