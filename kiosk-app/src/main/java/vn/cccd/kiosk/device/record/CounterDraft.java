package vn.cccd.kiosk.device.record;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.sync.CheckIn;
import vn.cccd.sync.SyncClient;

/**
 * Writes a counter's file as the backend gets it: one check-in for each party. Ids follow from the file's, so that a file that is stored once more
 * after a crash is the same one.
 */
final class CounterDraft {
    /** What card fields are called in a check-in's details: {@code card.residence}. */
    private static final String CARD = "card.";

    private CounterDraft() {}

    /** The id of a party's check-in. */
    static UUID idOf(Dossier dossier, Party party) {
        return SyncClient.idFrom(dossier.id(), "party-" + party.number());
    }

    static List<CheckIn> of(StoredDossier file, Site site, CounterRules rules, ZoneId zone, CheckIn.ClockState clock) {
        Dossier dossier = file.dossier();
        return dossier.parties().stream()
                .map(party -> CheckInDraft.of(
                        idOf(dossier, party),
                        site,
                        party.identity(),
                        party.readAt().atZone(zone).toInstant(),
                        clock,
                        party.consent(),
                        zone,
                        details(dossier, party, sent(party, dossier, site, rules), file.queueNumber())))
                .toList();
    }

    private static List<CardField> sent(Party party, Dossier dossier, Site site, CounterRules rules) {
        return site.cardUse().sent().stream()
                .filter(field -> rules.sends(field, party, dossier))
                .toList();
    }

    private static SortedMap<String, String> details(
            Dossier dossier, Party party, List<CardField> sent, Optional<String> queueNumber) {
        SortedMap<String, String> details = new TreeMap<>(dossier.answers().texts());
        details.putAll(party.answers().texts());
        for (CardField field : sent) {
            party.fields().text(field).ifPresent(text -> details.put(CARD + field.key(), text));
        }
        details.put("file", dossier.id().toString());
        details.put("parties", Integer.toString(dossier.parties().size()));
        details.put("party", Integer.toString(party.number()));
        details.put("role", party.role());
        if (!dossier.title().isBlank()) {
            details.put("title", dossier.title());
        }
        queueNumber.ifPresent(number -> details.put("queueNumber", number));
        return details;
    }
}
