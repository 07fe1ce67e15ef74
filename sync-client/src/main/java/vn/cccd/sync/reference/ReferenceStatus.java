package vn.cccd.sync.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How the reference data stand: for the technician and for reports. Nothing personal. */
public record ReferenceStatus(List<OfName> names) {
    public ReferenceStatus {
        names = List.copyOf(names);
    }

    public OfName of(ReferenceName name) {
        return names.stream().filter(each -> each.name() == name).findFirst().orElseThrow();
    }

    /**
     * One name.
     *
     * @param version of the copy held; empty when there is none
     * @param issuedAt when that was made
     * @param confirmedAt when the backend last said that it is the current one
     * @param expired whether the copy held is used beyond its time
     * @param problem why the last attempt brought nothing: a {@link BundleFault}, or what was wrong with the connection
     */
    public record OfName(
            ReferenceName name,
            OptionalLong version,
            Optional<Instant> issuedAt,
            Optional<Instant> confirmedAt,
            boolean expired,
            Optional<String> problem) {

        /** How long ago the copy held was last known to be the current one. */
        public Optional<Duration> age(Instant now) {
            return confirmedAt.map(then -> {
                Duration age = Duration.between(then, now);
                return age.isNegative() ? Duration.ZERO : age;
            });
        }
    }
}
