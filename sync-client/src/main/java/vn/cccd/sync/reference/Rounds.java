package vn.cccd.sync.reference;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Asks for one name after the other, and says how long to wait before the next round. Used by one thread. */
final class Rounds {
    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());

    private static final Duration MOST_SPREAD = Duration.ofSeconds(30);

    private final BundleShelf shelf;
    private final ReferenceSource source;
    private final ReferencePace pace;
    private final RandomGenerator random;
    private final Consumer<ReferenceName> changed;
    private Duration ceiling;

    /**
     * How long to wait.
     *
     * @param network whether a change of the network ends it: not when the server asked for it
     */
    record Wait(Duration atMost, boolean network) {}

    Rounds(
            BundleShelf shelf,
            ReferenceSource source,
            ReferencePace pace,
            RandomGenerator random,
            Consumer<ReferenceName> changed) {
        this.shelf = shelf;
        this.source = source;
        this.pace = pace;
        this.random = random;
        this.changed = changed;
        this.ceiling = pace.firstBackoff();
    }

    /** Before the first round: none for a kiosk that holds nothing; others must not all come at once after a power cut. */
    Wait first() {
        Duration spread = pace.interval().compareTo(MOST_SPREAD) < 0 ? pace.interval() : MOST_SPREAD;
        return new Wait(shelf.snapshot().isEmpty() ? Duration.ZERO : upTo(spread), false);
    }

    /** One round. A connection that fails ends it: the other names would fare no better. */
    Wait next() {
        for (ReferenceName name : ReferenceName.values()) {
            Optional<ReferenceAnswer.TryLater> later = fetch(name);
            if (later.isPresent()) {
                return afterFailure(later.get().atServersWord());
            }
        }
        ceiling = pace.firstBackoff();
        return new Wait(pace.interval().dividedBy(2).plus(upTo(pace.interval())), true);
    }

    /** Something on this side went wrong. */
    Wait afterFault() {
        return afterFailure(Optional.empty());
    }

    private Wait afterFailure(Optional<Duration> atServersWord) {
        if (atServersWord.isPresent()) {
            Duration believed = atServersWord.get().compareTo(pace.longestServerDelay()) < 0
                    ? atServersWord.get()
                    : pace.longestServerDelay();
            return new Wait(believed.plus(upTo(pace.firstBackoff())), false);
        }
        Duration wait = upTo(ceiling);
        Duration doubled = ceiling.multipliedBy(2);
        ceiling = doubled.compareTo(pace.interval()) < 0 ? doubled : pace.interval();
        return new Wait(wait, true);
    }

    private Optional<ReferenceAnswer.TryLater> fetch(ReferenceName name) {
        OptionalLong from = shelf.deltaFrom(name);
        switch (source.fetch(name, shelf.entityTag(name), from)) {
            case ReferenceAnswer.NotChanged same -> shelf.confirmed(name);
            case ReferenceAnswer.TooLarge large -> refused(name, BundleFault.TOO_LARGE);
            case ReferenceAnswer.Refused refused -> shelf.failed(name, refused.why());
            case ReferenceAnswer.TryLater later -> {
                shelf.failed(name, later.why());
                return Optional.of(later);
            }
            case ReferenceAnswer.Content content -> {
                Optional<BundleFault> fault = take(name, content);
                if (fault.equals(Optional.of(BundleFault.DELTA_DOES_NOT_APPLY)) && from.isPresent()) {
                    return whole(name);
                }
            }
        }
        return Optional.empty();
    }

    /** The delta was of no use. */
    private Optional<ReferenceAnswer.TryLater> whole(ReferenceName name) {
        switch (source.fetch(name, Optional.empty(), OptionalLong.empty())) {
            case ReferenceAnswer.NotChanged same -> shelf.confirmed(name);
            case ReferenceAnswer.TooLarge large -> refused(name, BundleFault.TOO_LARGE);
            case ReferenceAnswer.Refused refused -> shelf.failed(name, refused.why());
            case ReferenceAnswer.TryLater later -> {
                shelf.failed(name, later.why());
                return Optional.of(later);
            }
            case ReferenceAnswer.Content content -> take(name, content);
        }
        return Optional.empty();
    }

    private Optional<BundleFault> take(ReferenceName name, ReferenceAnswer.Content content) {
        Optional<String> before = shelf.status().of(name).problem();
        try {
            if (shelf.take(name, content.body(), content.entityTag())) {
                changed.accept(name);
            }
            return Optional.empty();
        } catch (RefusedBundleException e) {
            if (!before.equals(Optional.of(e.fault().name()))) {
                LOG.log(Level.WARNING, "{0} is refused: {1}, {2}", name.word(), e.fault(), e.getMessage());
            }
            return Optional.of(e.fault());
        }
    }

    private void refused(ReferenceName name, BundleFault fault) {
        LOG.log(Level.WARNING, "{0} is refused: {1}", name.word(), fault);
        shelf.failed(name, fault.name());
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }
}
