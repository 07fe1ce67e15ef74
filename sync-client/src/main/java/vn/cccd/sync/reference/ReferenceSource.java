package vn.cccd.sync.reference;

import java.util.Optional;
import java.util.OptionalLong;

/** Where bundles come from. Used by one thread; {@link #close} may come from another and ends a call under way. */
public interface ReferenceSource extends AutoCloseable {
    /** Nobody to ask: every answer is that there is none now. */
    static ReferenceSource none() {
        return new NoSource();
    }

    /**
     * Asks for the current bundle. Every failure is an answer.
     *
     * @param entityTag of the copy held; then that it has not changed is an answer too
     * @param from the version held, when a delta to it will do
     */
    ReferenceAnswer fetch(ReferenceName name, Optional<String> entityTag, OptionalLong from);

    @Override
    void close();
}
