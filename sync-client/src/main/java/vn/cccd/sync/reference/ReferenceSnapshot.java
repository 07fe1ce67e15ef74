package vn.cccd.sync.reference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All reference data at one moment. It never changes; whoever needs several names to fit together takes them from one snapshot. */
public final class ReferenceSnapshot {
    private final Map<ReferenceName, Bundle> bundles;

    ReferenceSnapshot(Map<ReferenceName, Bundle> bundles) {
        Map<ReferenceName, Bundle> copy = new EnumMap<>(ReferenceName.class);
        copy.putAll(bundles);
        this.bundles = copy;
    }

    public Optional<Copy<ReferenceContent.Trust>> trust() {
        return copy(ReferenceName.TRUST, ReferenceContent.Trust.class);
    }

    public Optional<Copy<ReferenceContent.Revocations>> revocations() {
        return copy(ReferenceName.CRL, ReferenceContent.Revocations.class);
    }

    public Optional<Copy<ReferenceContent.Roster>> roster() {
        return copy(ReferenceName.ROSTER, ReferenceContent.Roster.class);
    }

    public Optional<Copy<ReferenceContent.Services>> services() {
        return copy(ReferenceName.SERVICES, ReferenceContent.Services.class);
    }

    public Optional<Copy<ReferenceContent.Settings>> settings() {
        return copy(ReferenceName.SETTINGS, ReferenceContent.Settings.class);
    }

    public Optional<Copy<ReferenceContent.Blocklist>> blocklist() {
        return copy(ReferenceName.BLOCKLIST, ReferenceContent.Blocklist.class);
    }

    boolean isEmpty() {
        return bundles.isEmpty();
    }

    Optional<Bundle> bundle(ReferenceName name) {
        return Optional.ofNullable(bundles.get(name));
    }

    ReferenceSnapshot with(Bundle bundle) {
        ReferenceSnapshot changed = new ReferenceSnapshot(bundles);
        changed.bundles.put(bundle.name(), bundle);
        return changed;
    }

    private <C extends ReferenceContent> Optional<Copy<C>> copy(ReferenceName name, Class<C> type) {
        return bundle(name)
                .map(bundle -> new Copy<>(
                        type.cast(bundle.parsed()), bundle.version(), bundle.issuedAt(), bundle.expiresAt()));
    }

    @Override
    public String toString() {
        return "ReferenceSnapshot" + bundles.values();
    }
}
