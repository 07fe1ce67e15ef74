package vn.cccd.kiosk.cli;

import java.util.Optional;
import java.util.Set;
import vn.cccd.qr.CardRemark;
import vn.cccd.qr.QrSymbol;
import vn.cccd.qr.signed.SignatureAnswer;
import vn.cccd.qr.signed.SignatureStatus;

/**
 * A symbol and what became of its signature.
 *
 * @param signature empty when the code carries none
 * @param remarks what does not fit together in a card's text
 */
record CheckedSymbol(QrSymbol symbol, Optional<SignatureAnswer> signature, Set<CardRemark> remarks) {
    SignatureStatus status() {
        return signature.map(SignatureAnswer::status).orElse(SignatureStatus.NONE);
    }
}
