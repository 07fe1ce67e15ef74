package vn.cccd.kiosk.reference;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.kiosk.settings.TrustSettings;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.reference.ReferenceSnapshot;

/**
 * Whom the kiosk trusts: the operator's own files, together with the authorities and revocation lists that the backend publishes. Any thread may ask;
 * an answer never changes, a later one may be another.
 */
public final class TrustOfToday {
    private static final System.Logger LOG = System.getLogger(TrustOfToday.class.getName());

    private final TrustSettings settings;
    private final Path work;
    private final Clock clock;
    private volatile PassiveAuthentication passive;

    private TrustOfToday(TrustSettings settings, Path work, Clock clock) throws TrustException {
        this.settings = settings;
        this.work = work;
        this.clock = clock;
        this.passive = judging(ofOperator());
    }

    /**
     * Loads the operator's files.
     *
     * @param work a directory for files that live for a moment; made if need be
     * @throws TrustException when one of the operator's paths cannot be used
     */
    public static TrustOfToday open(TrustSettings settings, Path work, Clock clock) throws TrustException {
        return new TrustOfToday(settings, work, clock);
    }

    /** How documents are judged now. */
    public PassiveAuthentication now() {
        return passive;
    }

    /**
     * Takes what the backend publishes together with the operator's files. When that is of no use, what counted before goes on.
     *
     * @return whether somebody else is trusted now
     */
    public synchronized boolean take(ReferenceSnapshot reference) {
        List<Bytes> ders = new ArrayList<>();
        reference.trust().ifPresent(copy -> ders.addAll(copy.content().certificates()));
        reference.revocations().ifPresent(copy -> ders.addAll(copy.content().lists()));
        TrustStore store;
        try {
            store = ders.isEmpty() ? ofOperator() : together(ders);
        } catch (IOException | TrustException e) {
            LOG.log(WARNING, "the published trust list is not used: " + e.getMessage());
            return false;
        }
        if (store.version().equals(passive.trust().version())) {
            return false;
        }
        LOG.log(
                INFO,
                "{0} certificates are trusted now, {1} could not be used",
                store.size(),
                store.problems().size());
        passive = judging(store);
        return true;
    }

    private PassiveAuthentication judging(TrustStore store) {
        return new PassiveAuthentication(store, clock, settings.greatestAge());
    }

    private TrustStore ofOperator() throws TrustException {
        return settings.paths().isEmpty()
                ? TrustStore.empty()
                : TrustStore.load(settings.paths(), settings.listAuthorities(), clock);
    }

    /** The store is made from files, so the published ones are files for as long as that takes. */
    private TrustStore together(List<Bytes> ders) throws IOException, TrustException {
        Files.createDirectories(work);
        Path directory = Files.createTempDirectory(work, "trust-");
        try {
            for (int i = 0; i < ders.size(); i++) {
                Files.write(
                        directory.resolve("published-" + i + ".der"),
                        ders.get(i).toArray());
            }
            List<Path> paths = new ArrayList<>(settings.paths());
            paths.add(directory);
            return TrustStore.load(paths, settings.listAuthorities(), clock);
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
