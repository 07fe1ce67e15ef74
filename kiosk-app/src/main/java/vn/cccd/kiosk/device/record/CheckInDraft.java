package vn.cccd.kiosk.device.record;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.cccd.kiosk.flow.InsuranceStanding;
import vn.cccd.kiosk.flow.Order;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.sector.Agreement;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.sync.Assurance;
import vn.cccd.sync.CheckIn;
import vn.cccd.sync.ChipVerdict;
import vn.cccd.sync.Evidence;
import vn.cccd.sync.PartialDate;
import vn.cccd.sync.Sex;
import vn.cccd.sync.bytes.Bytes;

/** Writes an order as the backend gets it: the least that the sector needs, no portrait, evidence only where the consent in
 * the same record covers it. */
final class CheckInDraft {
    private static final String INSURANCE_CHECKED = "insuranceChecked";

    private CheckInDraft() {}

    static CheckIn of(UUID id, Site site, Order order, Ticket ticket, Clock clock, CheckIn.ClockState clockState) {
        return of(
                id,
                site,
                order.identity(),
                clock.instant(),
                clockState,
                Optional.of(site.consent().agreed(order.agreedAt())),
                clock.getZone(),
                details(order, ticket));
    }

    /**
     * Somebody's check-in, at whatever kind of workplace.
     *
     * @param zone of the agreement's time
     */
    static CheckIn of(
            UUID id,
            Site site,
            Identity identity,
            Instant at,
            CheckIn.ClockState clock,
            Optional<Agreement> consent,
            ZoneId zone,
            SortedMap<String, String> details) {
        return new CheckIn(
                id,
                site.sector().key(),
                at,
                clock,
                person(identity.person()),
                Assurance.valueOf(identity.assurance().name()),
                identity.verdict().map(ChipVerdict::valueOf),
                identity.caveats().stream().map(Enum::name).sorted().toList(),
                consent.map(agreement -> new CheckIn.Consent(
                        agreement.at().atZone(zone).toInstant(), agreement.textVersion(), agreement.purposes())),
                identity.evidence()
                        .filter(evidence -> evidenceMayLeave(site, consent))
                        .map(CheckInDraft::evidence),
                details);
    }

    /** Only where the site's settings say so and this person agreed to it. */
    private static boolean evidenceMayLeave(Site site, Optional<Agreement> consent) {
        return site.consent().purposes().contains(ConsentText.EVIDENCE)
                && consent.filter(agreement -> agreement.covers(ConsentText.EVIDENCE))
                        .isPresent();
    }

    static CheckIn.Person person(Person person) {
        return new CheckIn.Person(
                person.number().digits(),
                person.fullName(),
                person.birthDate().map(date -> PartialDate.parse(date.iso())),
                person.sex().map(sex -> switch (sex) {
                    case MALE -> Sex.MALE;
                    case FEMALE -> Sex.FEMALE;
                }));
    }

    /** The transcript has everything; what stands beside it is for backends that cannot read it. */
    private static Evidence evidence(vn.cccd.card.authenticity.Evidence reading) {
        SortedMap<Integer, Bytes> hashes = new TreeMap<>();
        reading.dataGroups()
                .forEach((number, hash) ->
                        hashes.put(number, bytes(hash.asSigned().orElse(hash.sha256()))));
        SortedMap<String, String> facts = new TreeMap<>();
        reading.chipAuthentication().ifPresent(proof -> facts.put("oid", proof.oid()));
        return new Evidence(
                reading.sod().map(CheckInDraft::bytes),
                hashes,
                reading.activeAuthentication()
                        .map(proof ->
                                new Evidence.ActiveAuthentication(bytes(proof.challenge()), bytes(proof.signature()))),
                facts,
                Optional.of(reading.judged().trustVersion()),
                Optional.of(bytes(reading.encode())));
    }

    private static Bytes bytes(vn.cccd.card.bytes.Bytes bytes) {
        return Bytes.copyOf(bytes.toArray());
    }

    private static SortedMap<String, String> details(Order order, Ticket ticket) {
        SortedMap<String, String> details = new TreeMap<>();
        details.put("service", order.service().id());
        details.put("queueNumber", ticket.number());
        details.put("insurance", order.insured() ? "yes" : "no");
        switch (order.insurance()) {
            case InsuranceStanding.NotAsked nobody -> {}
            case InsuranceStanding.Asking noAnswerYet -> details.put(INSURANCE_CHECKED, "unknown");
            case InsuranceStanding.Answered answered ->
                details.put(INSURANCE_CHECKED, answered.outcome().key());
        }
        return details;
    }
}
