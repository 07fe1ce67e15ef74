package vn.cccd.sync.reference;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import vn.cccd.sync.bytes.Bytes;

/**
 * Decides which bundles count, and keeps them.
 *
 * <p>Order of a change: verified and parsed, bundle on disk, number on disk, visible. After a crash in between, the bundle on disk has a higher number
 * than the one kept apart, and counts.
 *
 * <p>Changes take turns; readers never wait.
 */
final class BundleShelf {
    private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"[!#-~]{1,200}\"");

    private final BundleFolder folder;
    private final SignedContents reader;
    private final Clock clock;
    private final Map<ReferenceName, Standing> standings;
    private final Map<ReferenceName, String> problems = new EnumMap<>(ReferenceName.class);
    private volatile ReferenceSnapshot snapshot;

    BundleShelf(BundleFolder folder, SignedContents reader, Clock clock) {
        this.folder = folder;
        this.reader = reader;
        this.clock = clock;
        this.standings = folder.standings();
        Map<ReferenceName, Bundle> found = new EnumMap<>(ReferenceName.class);
        for (ReferenceName name : ReferenceName.values()) {
            folder.read(name, reader).filter(this::mayCount).ifPresent(bundle -> found.put(name, bundle));
        }
        found.values().forEach(this::note);
        this.snapshot = new ReferenceSnapshot(found);
    }

    ReferenceSnapshot snapshot() {
        return snapshot;
    }

    /** The tag of the copy held. */
    synchronized Optional<String> entityTag(ReferenceName name) {
        return snapshot.bundle(name)
                .flatMap(held -> Optional.ofNullable(standings.get(name)))
                .flatMap(Standing::entityTag);
    }

    /** The version to which a delta would apply. */
    OptionalLong deltaFrom(ReferenceName name) {
        return name.keyedList().isPresent()
                ? snapshot.bundle(name)
                        .map(held -> OptionalLong.of(held.version()))
                        .orElse(OptionalLong.empty())
                : OptionalLong.empty();
    }

    /**
     * Takes what an answer brought.
     *
     * @return whether readers see another content now
     */
    synchronized boolean take(ReferenceName name, Bytes answer, Optional<String> entityTag)
            throws RefusedBundleException {
        try {
            Optional<Bundle> held = snapshot.bundle(name);
            Bundle bundle = reader.received(name, answer, held);
            if (bundle.isExpired(clock.instant())) {
                throw new RefusedBundleException(BundleFault.EXPIRED, "its time is over");
            }
            Optional<Standing> before = Optional.ofNullable(standings.get(name));
            if (before.isPresent()) {
                before.get().require(bundle);
            }
            folder.write(bundle);
            standings.put(
                    name,
                    standing(
                            bundle,
                            entityTag.filter(tag -> ENTITY_TAG.matcher(tag).matches())));
            folder.writeStandings(standings);
            snapshot = snapshot.with(bundle);
            problems.remove(name);
            return held.isEmpty() || held.get().version() < bundle.version();
        } catch (RefusedBundleException e) {
            problems.put(name, e.fault().name());
            throw e;
        } catch (IOException e) {
            problems.put(name, BundleFault.NOT_STORED.name());
            throw new RefusedBundleException(BundleFault.NOT_STORED, String.valueOf(e.getMessage()));
        }
    }

    /** The backend says that the copy held is the current one. */
    synchronized void confirmed(ReferenceName name) {
        problems.remove(name);
        Optional<Bundle> held = snapshot.bundle(name);
        if (held.isPresent()) {
            standings.put(name, standing(held.get(), entityTag(name)));
            try {
                folder.writeStandings(standings);
            } catch (IOException e) {
                // Only the time of confirmation is lost with a restart.
                problems.put(name, BundleFault.NOT_STORED.name());
            }
        }
    }

    synchronized void failed(ReferenceName name, String problem) {
        problems.put(name, problem);
    }

    synchronized ReferenceStatus status() {
        Instant now = clock.instant();
        return new ReferenceStatus(Arrays.stream(ReferenceName.values())
                .map(name -> status(name, now))
                .toList());
    }

    private ReferenceStatus.OfName status(ReferenceName name, Instant now) {
        Optional<Bundle> held = snapshot.bundle(name);
        return new ReferenceStatus.OfName(
                name,
                held.map(bundle -> OptionalLong.of(bundle.version())).orElse(OptionalLong.empty()),
                held.map(Bundle::issuedAt),
                held.flatMap(bundle -> Optional.ofNullable(standings.get(name))).map(Standing::confirmedAt),
                held.filter(bundle -> bundle.isExpired(now)).isPresent(),
                Optional.ofNullable(problems.get(name)));
    }

    /** A bundle on disk that is older than one that was held here has been put back by somebody. */
    private boolean mayCount(Bundle bundle) {
        try {
            Standing standing = standings.get(bundle.name());
            if (standing != null) {
                standing.require(bundle);
            }
            return true;
        } catch (RefusedBundleException e) {
            problems.put(bundle.name(), e.fault().name());
            return false;
        }
    }

    /** One whose number did not get to the disk any more. */
    private void note(Bundle bundle) {
        Standing standing = standings.get(bundle.name());
        if (standing == null || standing.version() < bundle.version()) {
            standings.put(
                    bundle.name(), new Standing(bundle.version(), bundle.hash(), Optional.empty(), bundle.issuedAt()));
        }
    }

    private Standing standing(Bundle bundle, Optional<String> entityTag) {
        return new Standing(bundle.version(), bundle.hash(), entityTag, clock.instant());
    }
}
