package vn.cccd.sync.reference;

import java.time.Duration;
import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;

/** What came of asking for a bundle. */
public sealed interface ReferenceAnswer {
    /** Something that calls itself the current bundle, or a delta to the one held. */
    record Content(Bytes body, Optional<String> entityTag) implements ReferenceAnswer {}

    /** The copy held is the current one. */
    record NotChanged() implements ReferenceAnswer {}

    /** More than anybody needs was announced or sent; it was not read to its end. */
    record TooLarge() implements ReferenceAnswer {}

    /** This bundle is not to be had here; {@code why} is a short word for the technician. Others may be. */
    record Refused(String why) implements ReferenceAnswer {}

    /** No bundle is to be had now. */
    record TryLater(String why, Optional<Duration> atServersWord) implements ReferenceAnswer {}
}
