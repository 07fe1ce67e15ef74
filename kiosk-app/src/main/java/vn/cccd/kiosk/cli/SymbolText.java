package vn.cccd.kiosk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import vn.cccd.qr.QrDate;
import vn.cccd.qr.QrPayload.CardQr;
import vn.cccd.qr.QrPayload.InsuranceQr;
import vn.cccd.qr.QrPayload.OpaqueToken;
import vn.cccd.qr.QrPayload.SignedQr;
import vn.cccd.qr.QrPayload.Unrecognised;
import vn.cccd.qr.QrSymbol;

/** One symbol as a person at a terminal wants to see it. */
final class SymbolText {
    private SymbolText() {}

    static void print(PrintWriter out, Path image, QrSymbol symbol) {
        out.println(image + ": " + describe(symbol) + "  [" + symbol.decoder() + ", " + symbol.millis() + " ms]");
    }

    private static String describe(QrSymbol symbol) {
        return switch (symbol.payload()) {
            case CardQr card ->
                "ID card (not signed): " + card.number() + ", " + card.fullName() + ", born "
                        + card.birthDate().iso() + ", " + card.residence() + ", issued "
                        + card.issueDate().map(QrDate::iso).orElse("not stated");
            case SignedQr signed -> "signed code; its signature was not checked, for no key is configured";
            case OpaqueToken token -> "token that only its issuer can check";
            case InsuranceQr insurance ->
                "health-insurance card (BHYT), not an ID card: " + insurance.insuranceNumber();
            case Unrecognised other -> "not an ID: " + other.what();
        };
    }
}
