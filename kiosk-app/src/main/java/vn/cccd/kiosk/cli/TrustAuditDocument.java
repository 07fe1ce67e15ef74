package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.cccd.card.trust.audit.AuditedCertificate;
import vn.cccd.card.trust.audit.AuditedList;
import vn.cccd.card.trust.audit.AuditedRevocationList;
import vn.cccd.card.trust.audit.TrustAudit;
import vn.cccd.card.trust.source.TrustProblem;
import vn.cccd.kiosk.cli.terminal.Json;

/** The JSON document of {@code kiosk trust audit}. What is unknown is left out of an object; lists are there even when empty. */
final class TrustAuditDocument {
    private TrustAuditDocument() {}

    static ObjectNode of(TrustAudit audit) {
        ObjectNode document =
                Json.object().put("certificates", audit.certificates()).put("usable", audit.usable());
        ArrayNode unusable = document.putArray("unusable");
        audit.unusable()
                .forEach(each ->
                        unusable.addObject().put("subject", each.subject()).put("reason", each.reason()));
        document.put("crls", audit.crls());
        ObjectNode countries = document.putObject("byCountry");
        audit.byCountry().forEach(countries::put);
        document.put("signature", audit.signature().name())
                .put("loadMillis", audit.loadMillis())
                .put("keysDecodedByLoading", audit.keysDecodedByLoading())
                .put("checkMillis", audit.checkMillis())
                .put("version", audit.version());
        problems(document.putArray("problems"), audit.problems());
        problems(document.putArray("remarks"), audit.remarks());
        ArrayNode lists = document.putArray("lists");
        audit.lists().forEach(list -> list(lists.addObject(), list));
        ArrayNode revocationLists = document.putArray("revocationLists");
        audit.revocationLists().forEach(list -> revocationList(revocationLists.addObject(), list));
        ArrayNode entries = document.putArray("entries");
        audit.entries().forEach(entry -> certificate(entries.addObject(), entry));
        return document;
    }

    private static void problems(ArrayNode array, List<TrustProblem> problems) {
        problems.forEach(each -> array.addObject().put("source", each.source()).put("reason", each.reason()));
    }

    private static void list(ObjectNode object, AuditedList list) {
        object.put("source", list.source()).put("valid", list.valid());
        list.rejection().ifPresent(reason -> object.put("rejection", reason));
        list.signer().ifPresent(signer -> object.put("signer", signer));
        list.authority().ifPresent(authority -> object.put("authority", authority));
        object.put("anchored", list.anchored());
        list.signedAt().ifPresent(time -> object.put("signedAt", time.toString()));
        list.ageDays().ifPresent(days -> object.put("ageDays", days));
        object.put("certificates", list.certificates());
    }

    private static void revocationList(ObjectNode object, AuditedRevocationList list) {
        object.put("source", list.source()).put("issuer", list.issuer());
        list.number().ifPresent(number -> object.put("number", number));
        object.put("thisUpdate", list.thisUpdate().toString());
        list.nextUpdate().ifPresent(time -> object.put("nextUpdate", time.toString()));
        object.put("ageDays", list.ageDays()).put("expired", list.expired());
        list.entries().ifPresent(count -> object.put("entries", count));
        object.put("covers", list.covers());
        list.remark().ifPresent(remark -> object.put("remark", remark));
    }

    private static void certificate(ObjectNode object, AuditedCertificate entry) {
        object.put("role", entry.role().name())
                .put("subject", entry.subject())
                .put("issuer", entry.issuer())
                .put("serialNumber", entry.serialNumber())
                .put("country", entry.country());
        entry.key().ifPresent(key -> object.put("key", key));
        object.put("notBefore", entry.notBefore().toString())
                .put("notAfter", entry.notAfter().toString())
                .put("expired", entry.expired())
                .put("usable", entry.usable());
        entry.defect().ifPresent(defect -> object.put("defect", defect));
        entry.weak().forEach(object.putArray("weak")::add);
        entry.remarks().forEach(object.putArray("remarks")::add);
        entry.places().forEach(object.putArray("places")::add);
        entry.signedBy().ifPresent(issuer -> object.put("signedBy", issuer));
        entry.coveredBy().ifPresent(list -> object.put("coveredBy", list));
    }
}
