package vn.cccd.kiosk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cccd.qr.QrDate;
import vn.cccd.qr.QrPayload.CardQr;
import vn.cccd.qr.QrPayload.InsuranceQr;
import vn.cccd.qr.QrPayload.OpaqueToken;
import vn.cccd.qr.QrPayload.SignedQr;
import vn.cccd.qr.QrPayload.Unrecognised;
import vn.cccd.qr.QrSymbol;
import vn.cccd.qr.signed.SignatureAnswer;
import vn.cccd.qr.signed.SignedPerson;

/** One symbol as a person at a terminal wants to see it. */
final class SymbolText {
    private SymbolText() {}

    static void print(PrintWriter out, Path image, CheckedSymbol checked) {
        QrSymbol symbol = checked.symbol();
        out.println(image + ": " + describe(checked) + "  [" + symbol.decoder() + ", " + symbol.millis() + " ms]");
    }

    private static String describe(CheckedSymbol checked) {
        return switch (checked.symbol().payload()) {
            case CardQr card ->
                card(card) + inBrackets("text damaged", card.damage()) + inBrackets("note", checked.remarks());
            case SignedQr signed ->
                "signed code (" + signed.code().form() + "): "
                        + checked.signature().map(SymbolText::answer).orElse("not checked");
            case OpaqueToken token -> "token that only its issuer can check";
            case InsuranceQr insurance ->
                "health-insurance card (BHYT), not an ID card: " + insurance.insuranceNumber()
                        + insurance.fullName().map(name -> ", " + name).orElse("");
            case Unrecognised other -> "not an ID: " + other.what();
        };
    }

    private static String card(CardQr card) {
        return "ID card (not signed): " + card.number() + ", " + card.fullName() + ", born "
                + card.birthDate().iso() + ", " + card.residence() + ", issued "
                + card.issueDate().map(QrDate::iso).orElse("not stated");
    }

    private static String answer(SignatureAnswer answer) {
        return switch (answer) {
            case SignatureAnswer.Valid valid ->
                "VALID, signed by " + valid.key()
                        + valid.statement().person().map(SymbolText::person).orElse("; it names no person");
            case SignatureAnswer.Refused refused ->
                refused.status() + ", not to be believed: " + refused.why() + ", "
                        + refused.why().about();
        };
    }

    private static String person(SignedPerson person) {
        return ": " + person.number() + ", " + person.fullName()
                + person.birthDate().map(date -> ", born " + date).orElse("");
    }

    private static String inBrackets(String title, Set<? extends Enum<?>> names) {
        return names.isEmpty()
                ? ""
                : names.stream().map(Enum::name).sorted().collect(Collectors.joining(", ", " (" + title + ": ", ")"));
    }
}
