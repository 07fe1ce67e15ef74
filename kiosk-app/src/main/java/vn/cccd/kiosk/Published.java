package vn.cccd.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.cccd.card.ChipReader;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.trust.TrustException;
import vn.cccd.kiosk.device.reader.ReadingWork;
import vn.cccd.kiosk.device.record.KnownPeople;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.reference.PeopleOfToday;
import vn.cccd.kiosk.reference.ReadingAgain;
import vn.cccd.kiosk.reference.ServicesOfToday;
import vn.cccd.kiosk.reference.TrustOfToday;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.settings.BundleSettings;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.authority.BackendKeys;
import vn.cccd.sync.reference.ReferenceData;
import vn.cccd.sync.reference.ReferenceException;
import vn.cccd.sync.reference.ReferenceName;
import vn.cccd.sync.reference.ReferencePace;
import vn.cccd.sync.reference.ReferenceSettings;
import vn.cccd.sync.reference.ReferenceStatus;
import vn.cccd.sync.seal.KeyPlace;

/**
 * Puts what the backend publishes to use. When the trust list changes, the next card is read by a new reader and earlier check-ins are judged again; a
 * reading under way ends as it began. Without a backend that publishes, the settings alone count.
 */
final class Published implements AutoCloseable {
    private final SyncClient sync;
    private final Optional<ReferenceData> reference;
    private final TrustOfToday trust;
    private final ServicesOfToday services;
    private final Function<PassiveAuthentication, ChipReader> readers;
    private volatile ChipReader reader;

    private Published(
            SyncClient sync,
            Optional<ReferenceData> reference,
            TrustOfToday trust,
            ServicesOfToday services,
            Function<PassiveAuthentication, ChipReader> readers) {
        this.sync = sync;
        this.reference = reference;
        this.trust = trust;
        this.services = services;
        this.readers = readers;
        reference.ifPresent(data -> trust.take(data.now()));
        this.reader = readers.apply(trust.now());
    }

    /**
     * Opens what is held. Nothing is fetched before {@link #start}.
     *
     * @param place where the keys of stored check-ins are; those of reference data lie beside them, one ring for each kind of guard
     * @param readers makes a reader that judges by a trust list
     */
    static Published open(
            KioskSettings settings,
            Surroundings surroundings,
            SyncClient sync,
            KeyPlace place,
            Function<PassiveAuthentication, ChipReader> readers)
            throws KioskStartException {
        Optional<ReferenceData> reference = settings.options().bundles().isPresent()
                ? Optional.of(data(settings, settings.options().bundles().get(), sync, place))
                : Optional.empty();
        return new Published(
                sync, reference, trust(settings, surroundings.clock()), new ServicesOfToday(settings.site()), readers);
    }

    /** Reads cards by the trust list of the moment at which they are put down. */
    ReadingWork reading() {
        return (link, request, progress) -> reader.read(link, request, progress);
    }

    /**
     * Who is known.
     *
     * @param listed says who is expected as long as no roster is published
     */
    KnownPeople people(KnownPeople listed) {
        return reference
                .<KnownPeople>map(data -> new PeopleOfToday(data::now, listed))
                .orElse(listed);
    }

    /** What visitors can come for; empty when only the settings say so. */
    Optional<List<Service>> services() {
        return reference.map(data -> services.of(data.now()));
    }

    /** Versions, ages and problems; empty when nothing is published for this kiosk. */
    Optional<ReferenceStatus> status() {
        return reference.map(ReferenceData::status);
    }

    /** Begins to fetch, and to judge again what a crash kept from it. */
    void start(Consumer<Event> mailbox) {
        sync.judgeAgain(new ReadingAgain(trust.now()));
        reference.ifPresent(data -> {
            data.onChange(name -> changed(data, name, mailbox));
            data.start();
        });
    }

    private void changed(ReferenceData data, ReferenceName name, Consumer<Event> mailbox) {
        switch (name) {
            case TRUST, CRL -> {
                if (trust.take(data.now())) {
                    reader = readers.apply(trust.now());
                    sync.judgeAgain(new ReadingAgain(trust.now()));
                }
            }
            case SERVICES -> mailbox.accept(new Event.ServicesChanged(services.of(data.now())));
            case ROSTER, SETTINGS, BLOCKLIST -> {}
        }
    }

    private static ReferenceData data(KioskSettings settings, BundleSettings bundles, SyncClient sync, KeyPlace place)
            throws KioskStartException {
        try {
            return sync.reference(new ReferenceSettings(
                    settings.data().resolve("reference"),
                    new KeyPlace(
                            place.ring()
                                    .resolveSibling(
                                            "reference-keys." + place.guard().name()),
                            place.guard()),
                    BackendKeys.load(bundles.signers()),
                    ReferencePace.DEFAULT.withInterval(bundles.interval())));
        } catch (IOException e) {
            throw new KioskStartException(FailureCode.STORE_UNREADABLE, "backend.keys-file: " + e.getMessage(), e);
        } catch (ReferenceException e) {
            throw new KioskStartException(FailureCode.STORE_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private static TrustOfToday trust(KioskSettings settings, Clock clock) throws KioskStartException {
        try {
            return TrustOfToday.open(settings.trust(), settings.data().resolve("reference-work"), clock);
        } catch (TrustException e) {
            throw new KioskStartException(FailureCode.SIGNER_UNKNOWN, "trust.paths: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        reference.ifPresent(ReferenceData::close);
    }
}
