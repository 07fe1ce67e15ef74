package vn.cccd.kiosk.device.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.kiosk.flow.Order;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.Agreement;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.DrivingTestDefaults;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.sector.notary.NotaryDefaults;
import vn.cccd.sync.CheckIn;

/** What people agreed to goes with their record; evidence goes with nobody else's, whatever kind of workplace wrote it. */
class ConsentAndEvidenceTest {
    private static final UUID ID = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 8, 15);
    private static final Instant MOMENT = NOW.atZone(ZONE).toInstant();
    private static final CheckIn.ClockState CLOCK =
            new CheckIn.ClockState(CheckIn.ClockState.Confidence.UNKNOWN, Optional.empty());
    private static final Evidence EVIDENCE = new Evidence(
            MOMENT,
            new Access(Access.Protocol.PACE, Access.Secret.CAN, Optional.empty(), false),
            Optional.of("VNM"),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Evidence.Judged(new Verdict.Genuine(), Set.of(), "c0ffee", Optional.of(MOMENT)));
    private static final Identity WITH_EVIDENCE = new Identity(
            new Person(new IdNumber("999090000123"), "Nguyễn Văn An", Optional.empty(), Optional.empty()),
            Assurance.CHIP_GENUINE,
            Proof.CHIP_GENUINE,
            Optional.of("GENUINE"),
            Set.of(),
            Optional.empty(),
            LocalTime.of(8, 15),
            Optional.of(EVIDENCE));

    private static Site withEvidence(Site site) {
        ConsentText usual = site.consent();
        List<String> purposes = new ArrayList<>(usual.purposes());
        purposes.add(ConsentText.EVIDENCE);
        return site.asking(new ConsentText(
                "with-evidence", purposes, usual.whatIsRead(), usual.whatFor(), usual.howLong(), usual.sentTo()));
    }

    private static CheckIn atCounter(Site site, Optional<Agreement> consent) {
        Party party = new Party(1, "party", WITH_EVIDENCE, CardFields.none(), List.of(), NOW, Answers.none(), consent);
        Dossier dossier = Dossier.open(ID, NOW).with(party);
        return CounterDraft.of(
                        new StoredDossier(dossier, NOW, Optional.empty()),
                        site,
                        NotaryDefaults.counter().rules(),
                        ZONE,
                        CLOCK)
                .getFirst();
    }

    private static Site notary() {
        return NotaryDefaults.counter().demonstration();
    }

    @Test
    void aCountersRecordSaysWhatTheClerkNoted() {
        assertThat(atCounter(notary(), Optional.empty()).consent()).isEmpty();

        Agreement agreed = notary().consent().agreed(NOW);
        assertThat(atCounter(notary(), Optional.of(agreed)).consent())
                .contains(new CheckIn.Consent(
                        MOMENT, notary().consent().version(), notary().consent().purposes()));
    }

    @Test
    void aCounterSendsEvidenceOfWhoAgreedToThatOnly() {
        Site site = withEvidence(notary());

        assertThat(atCounter(site, Optional.empty()).evidence()).isEmpty();
        assertThat(atCounter(site, Optional.of(notary().consent().agreed(NOW))).evidence())
                .isEmpty();
        assertThat(atCounter(site, Optional.of(site.consent().agreed(NOW))).evidence())
                .isPresent();
        assertThat(atCounter(notary(), Optional.of(site.consent().agreed(NOW))).evidence())
                .isEmpty();
    }

    @Test
    void aProctorAsksNobodyAndSendsNone() {
        Site site = withEvidence(new Site(
                notary().sector(),
                "SH",
                notary().name(),
                notary().task(),
                notary().desk(),
                DrivingTestDefaults.demand(),
                notary().cardUse(),
                DrivingTestDefaults.consent(),
                List.of()));
        Candidate candidate =
                new Candidate("101", WITH_EVIDENCE.person().number(), "Nguyễn Văn An", Optional.empty(), "B", "Sáng");
        Presence presence = new Presence(
                candidate.exam(), "101", Stage.THEORY, NOW, Optional.of(Assurance.CHIP_GENUINE), Optional.empty());

        CheckIn record = PresenceDraft.of(ID, presence, candidate, Optional.of(WITH_EVIDENCE), site, ZONE, CLOCK);

        assertThat(record.consent()).isEmpty();
        assertThat(record.evidence()).isEmpty();
    }

    @Test
    void whoAgreedAtAKioskSendsItWhereTheTextSaysSo() {
        Site usual = HospitalDefaults.demonstration(Duration.ofHours(24));
        assertThat(atKiosk(usual).consent()).hasValueSatisfying(consent -> {
            assertThat(consent.givenAt()).isEqualTo(MOMENT);
            assertThat(consent.textVersion()).isEqualTo(usual.consent().version());
        });
        assertThat(atKiosk(usual).evidence()).isEmpty();
        assertThat(atKiosk(withEvidence(usual)).evidence()).isPresent();
    }

    private static CheckIn atKiosk(Site site) {
        return CheckInDraft.of(
                ID,
                site,
                new Order(WITH_EVIDENCE, NOW, site.services().getFirst(), true),
                new Ticket("A 001", site.services().getFirst()),
                Clock.fixed(MOMENT, ZONE),
                CLOCK);
    }
}
