package vn.cccd.kiosk.reference;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cccd.kiosk.device.record.KnownPeople;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.sync.reference.ReferenceContent;
import vn.cccd.sync.reference.ReferenceSnapshot;

/** The block list and the roster that the backend publishes. */
public final class PeopleOfToday implements KnownPeople {
    private final Supplier<ReferenceSnapshot> reference;
    private final KnownPeople other;

    /**
     * The people of what is published at the moment.
     *
     * @param other says who is expected as long as no roster is published
     */
    public PeopleOfToday(Supplier<ReferenceSnapshot> reference, KnownPeople other) {
        this.reference = reference;
        this.other = other;
    }

    @Override
    public Optional<String> blocked(IdNumber number) {
        return reference.get().blocklist().flatMap(copy -> copy.content().reason(number.digits()));
    }

    @Override
    public List<Appointment> expected(IdNumber number, LocalDate day) {
        return reference
                .get()
                .roster()
                .map(copy -> inOrder(copy.content().of(number.digits(), day)))
                .orElseGet(() -> other.expected(number, day));
    }

    private static List<Appointment> inOrder(List<ReferenceContent.Appointment> published) {
        return published.stream()
                .sorted(Comparator.comparing(
                        (ReferenceContent.Appointment each) -> each.time().orElse(LocalTime.MAX)))
                .flatMap(each -> each.service().stream().map(service -> new Appointment(service, each.time())))
                .toList();
    }
}
