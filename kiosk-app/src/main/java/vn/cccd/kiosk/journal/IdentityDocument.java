package vn.cccd.kiosk.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;

/** An identity in a journal: all but the portrait, which is not kept. */
final class IdentityDocument {
    private IdentityDocument() {}

    static void write(Identity identity, ObjectNode into) {
        Person person = identity.person();
        into.put("number", person.number().digits());
        into.put("fullName", person.fullName());
        person.birthDate().ifPresent(date -> into.put("birthDate", date.iso()));
        person.sex().ifPresent(sex -> into.put("sex", sex.name()));
        into.put("assurance", identity.assurance().name());
        into.put("proof", identity.proof().name());
        identity.verdict().ifPresent(verdict -> into.put("verdict", verdict));
        ArrayNode caveats = into.putArray("caveats");
        identity.caveats().stream().sorted().forEach(caveat -> caveats.add(caveat.name()));
        into.put("provedAt", identity.provedAt().toString());
    }

    static Identity read(JsonNode from) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        from.path("caveats").forEach(caveat -> caveats.add(Caveat.valueOf(caveat.asText())));
        return new Identity(
                new Person(
                        new IdNumber(from.path("number").asText()),
                        from.path("fullName").asText(),
                        text(from, "birthDate").map(BirthDate::new),
                        text(from, "sex").map(Person.Sex::valueOf)),
                Assurance.valueOf(from.path("assurance").asText()),
                Proof.valueOf(from.path("proof").asText()),
                text(from, "verdict"),
                caveats,
                Optional.empty(),
                LocalTime.parse(from.path("provedAt").asText()));
    }

    static Optional<String> text(JsonNode from, String name) {
        return from.hasNonNull(name) ? Optional.of(from.path(name).asText()) : Optional.empty();
    }
}
