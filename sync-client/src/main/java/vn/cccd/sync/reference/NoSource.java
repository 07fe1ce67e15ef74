package vn.cccd.sync.reference;

import java.util.Optional;
import java.util.OptionalLong;

/** There is nobody to ask. */
final class NoSource implements ReferenceSource {
    @Override
    public ReferenceAnswer fetch(ReferenceName name, Optional<String> entityTag, OptionalLong from) {
        return new ReferenceAnswer.TryLater("no way to reference data", Optional.empty());
    }

    @Override
    public void close() {}
}
