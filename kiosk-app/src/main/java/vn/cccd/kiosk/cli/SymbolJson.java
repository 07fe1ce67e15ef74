package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.qr.QrDate;
import vn.cccd.qr.QrPayload;
import vn.cccd.qr.QrPayload.CardQr;
import vn.cccd.qr.QrPayload.InsuranceQr;
import vn.cccd.qr.QrPayload.OpaqueToken;
import vn.cccd.qr.QrPayload.SignedQr;
import vn.cccd.qr.QrPayload.Unrecognised;
import vn.cccd.qr.QrSymbol;

/** One symbol as {@code kiosk qr --json} prints it. */
final class SymbolJson {
    private SymbolJson() {}

    static ObjectNode of(QrSymbol symbol) {
        ObjectNode json = Json.object().put("kind", kind(symbol.payload())).put("text", symbol.text());
        json.set("fields", fields(symbol.payload()));
        return json.put("signature", signature(symbol.payload()))
                .put("decoder", symbol.decoder())
                .put("millis", symbol.millis());
    }

    static String kind(QrPayload payload) {
        return switch (payload) {
            case CardQr card -> "CARD";
            case SignedQr signed -> "SIGNED";
            case OpaqueToken token -> "OPAQUE";
            case InsuranceQr insurance -> "INSURANCE";
            case Unrecognised other -> "UNRECOGNISED";
        };
    }

    /** No key is configured here, so the key of a signed code is always an unknown one. */
    private static String signature(QrPayload payload) {
        return payload instanceof SignedQr ? "UNKNOWN_KEY" : "NONE";
    }

    private static ObjectNode fields(QrPayload payload) {
        ObjectNode fields = Json.object();
        switch (payload) {
            case CardQr card -> put(fields, card);
            case InsuranceQr insurance ->
                fields.put("insuranceNumber", insurance.insuranceNumber())
                        .put("fullName", insurance.fullName().orElse(null));
            case Unrecognised other -> fields.put("what", other.what());
            case SignedQr signed -> {}
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
}
