package vn.cccd.kiosk.device.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.KeyedHash;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.LetPass;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.sync.Assurance;
import vn.cccd.sync.CheckIn;
import vn.cccd.sync.SyncClient;

/**
 * Writes a candidate's check as the backend gets it. Its id follows from day, person, class and stage by a key of this machine, so that a check that is made once more after
 * a crash is the same one. A proctor asks nobody for consent, so no evidence goes with it.
 */
final class PresenceDraft {
    /** Says that no document stands behind the person: a proctor let the candidate in. */
    static final String NO_DOCUMENT = "NO_DOCUMENT_READ";

    private PresenceDraft() {}

    static UUID idOf(Presence presence, KeyedHash ids, ZoneId zone) {
        Instant morning = presence.at().toLocalDate().atStartOfDay(zone).toInstant();
        return SyncClient.idFrom(
                morning,
                ids.of(presence.person().digits() + " " + presence.exam().licenceClass() + " "
                        + presence.stage().name()));
    }

    static CheckIn of(
            UUID id,
            Presence presence,
            Candidate candidate,
            Optional<Identity> identity,
            Site site,
            ZoneId zone,
            CheckIn.ClockState clock) {
        Instant at = presence.at().atZone(zone).toInstant();
        SortedMap<String, String> details = details(presence, candidate);
        return identity.map(proved -> CheckInDraft.of(id, site, proved, at, clock, Optional.empty(), zone, details))
                .orElseGet(() -> new CheckIn(
                        id,
                        site.sector().key(),
                        at,
                        clock,
                        CheckInDraft.person(new Person(
                                candidate.id(), candidate.fullName(), candidate.birthDate(), Optional.empty())),
                        Assurance.QR_UNSIGNED,
                        Optional.empty(),
                        List.of(NO_DOCUMENT),
                        Optional.empty(),
                        Optional.empty(),
                        details));
    }

    private static SortedMap<String, String> details(Presence presence, Candidate candidate) {
        SortedMap<String, String> details = new TreeMap<>();
        details.put("candidate", candidate.number());
        details.put("licenceClass", candidate.licenceClass());
        details.put("session", candidate.session());
        details.put("stage", presence.stage().key());
        presence.letPass().ifPresent(decision -> put(decision, details));
        return details;
    }

    private static void put(LetPass decision, SortedMap<String, String> details) {
        details.put(
                "objections", decision.codes().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        details.put("letPassReason", decision.reason());
        details.put("letPassBy", decision.proctor());
    }
}
