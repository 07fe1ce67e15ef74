package vn.cccd.kiosk.reference;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cccd.kiosk.device.KnownPeople;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.sync.reference.ReferenceContent;
import vn.cccd.sync.reference.ReferenceSnapshot;

/** The block list and the roster that the backend publishes. */
public final class PeopleOfToday implements KnownPeople {
    private final Supplier<ReferenceSnapshot> reference;

    public PeopleOfToday(Supplier<ReferenceSnapshot> reference) {
        this.reference = reference;
    }

    @Override
    public Optional<String> blocked(IdNumber number) {
        return reference.get().blocklist().flatMap(copy -> copy.content().reason(number.digits()));
    }

    @Override
    public List<String> expected(IdNumber number, LocalDate day) {
        return reference.get().roster().map(copy -> copy.content().of(number.digits(), day)).orElse(List.of()).stream()
                .sorted(Comparator.comparing(
                        (ReferenceContent.Appointment each) -> each.time().orElse(LocalTime.MAX)))
                .flatMap(each -> each.service().stream())
                .distinct()
                .toList();
    }
}
