package vn.cccd.kiosk.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.qr.CardRemark;
import vn.cccd.qr.QrPayload.CardQr;
import vn.cccd.qr.QrPayload.SignedQr;
import vn.cccd.qr.QrSymbol;
import vn.cccd.qr.signed.SignedCodeVerifier;

/** Checks the symbols of one run, in their order: a token that stands in two pictures is a replay in the second. */
final class CheckedSymbols {
    private final SignedCodeVerifier verifier;
    private final Clock clock;

    CheckedSymbols(SignedCodeVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    List<CheckedSymbol> of(List<QrSymbol> symbols) {
        return symbols.stream().map(this::check).toList();
    }

    private CheckedSymbol check(QrSymbol symbol) {
        if (symbol.payload() instanceof SignedQr signed) {
            return new CheckedSymbol(symbol, Optional.of(verifier.verify(signed.code())), Set.of());
        }
        Set<CardRemark> remarks =
                symbol.payload() instanceof CardQr card ? CardRemark.on(card, LocalDate.now(clock)) : Set.of();
        return new CheckedSymbol(symbol, Optional.empty(), remarks);
    }
}
