package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.qr.QrDate;
import vn.cccd.qr.QrPayload.CardQr;
import vn.cccd.qr.QrPayload.InsuranceQr;
import vn.cccd.qr.QrPayload.OpaqueToken;
import vn.cccd.qr.QrPayload.SignedQr;
import vn.cccd.qr.QrPayload.Unrecognised;
import vn.cccd.qr.QrSymbol;
import vn.cccd.qr.signed.SignatureAnswer;
import vn.cccd.qr.signed.SignedPerson;
import vn.cccd.qr.signed.SignedStatement;

/** One symbol as {@code kiosk qr --json} prints it. What a signed code says appears only when its signature is valid. */
final class SymbolJson {
    private SymbolJson() {}

    static ObjectNode of(CheckedSymbol checked) {
        QrSymbol symbol = checked.symbol();
        ObjectNode json = Json.object().put("kind", symbol.kind().name()).put("text", symbol.text());
        json.set("fields", fields(checked));
        return json.put("signature", checked.status().name())
                .put("decoder", symbol.decoder())
                .put("millis", symbol.millis());
    }

    private static ObjectNode fields(CheckedSymbol checked) {
        ObjectNode fields = Json.object();
        switch (checked.symbol().payload()) {
            case CardQr card -> {
                put(fields, card);
                names(fields.putArray("damage"), card.damage());
                names(fields.putArray("remarks"), checked.remarks());
            }
            case InsuranceQr insurance ->
                fields.put("insuranceNumber", insurance.insuranceNumber())
                        .put("fullName", insurance.fullName().orElse(null));
            case Unrecognised other -> fields.put("what", other.what());
            case SignedQr signed -> {
                fields.put("form", signed.code().form().name());
                checked.signature().ifPresent(answer -> put(fields, answer));
            }
            case OpaqueToken token -> {}
        }
        return fields;
    }

    private static void put(ObjectNode fields, CardQr card) {
        fields.put("number", card.number())
                .put("oldNumber", card.oldNumber().orElse(null))
                .put("fullName", card.fullName())
                .put("birthDate", card.birthDate().iso())
                .put("sex", card.sex().name().toLowerCase(Locale.ROOT))
                .put("residence", card.residence())
                .put("issueDate", card.issueDate().map(QrDate::iso).orElse(null));
        ArrayNode extras = fields.putArray("extras");
        card.extras().forEach(extras::add);
    }

    private static void put(ObjectNode fields, SignatureAnswer answer) {
        switch (answer) {
            case SignatureAnswer.Valid valid -> {
                fields.put("key", valid.key());
                put(fields, valid.statement());
            }
            case SignatureAnswer.Refused refused ->
                fields.put("reason", refused.why().name())
                        .put("about", refused.why().about());
        }
    }

    private static void put(ObjectNode fields, SignedStatement statement) {
        statement.person().ifPresent(person -> put(fields, person));
        statement.until().ifPresent(until -> fields.put("until", until.toString()));
        ObjectNode claims = fields.putObject("claims");
        statement.fields().forEach(claims::put);
    }

    private static void put(ObjectNode fields, SignedPerson person) {
        fields.put("number", person.number())
                .put("fullName", person.fullName())
                .put("birthDate", person.birthDate().orElse(null))
                .put(
                        "sex",
                        person.sex()
                                .map(sex -> sex.name().toLowerCase(Locale.ROOT))
                                .orElse(null));
    }

    private static void names(ArrayNode array, Set<? extends Enum<?>> names) {
        names.stream().map(Enum::name).sorted().forEach(array::add);
    }
}
