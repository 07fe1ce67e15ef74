package vn.cccd.kiosk.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cccd.card.AccessHint;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.identity.AccessHints;
import vn.cccd.kiosk.identity.CodeCheck;
import vn.cccd.qr.QrReader;

/** What opens the chip: exactly one of four. */
final class KeyOptions {
    @Option(names = "--qr", paramLabel = "TEXT", description = "the text of the QR code on the card")
    private @Nullable String qr;

    @Option(names = "--number", paramLabel = "ID12", description = "the 12-digit identity number")
    private @Nullable String number;

    @Option(
            names = "--can",
            paramLabel = "CAN6",
            description = "the card access number: the last 6 digits of the number")
    private @Nullable String can;

    @Option(
            names = "--mrz",
            paramLabel = "DOCNO,YYMMDD,YYMMDD",
            description =
                    "document number, birth date and expiry date as in the machine-readable zone; opens passports too")
    private @Nullable String mrz;

    AccessHint hint() {
        try {
            if (qr != null) {
                return cardQr(qr);
            }
            if (number != null) {
                return new AccessHint.Number(number.strip());
            }
            if (can != null) {
                return new AccessHint.Can(can.strip());
            }
            if (mrz != null) {
                return mrz(mrz);
            }
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(
                    ExitCode.WRONG_USAGE, "This key does not have the right shape: " + wrong.getMessage());
        }
        throw new CommandFailure(ExitCode.WRONG_USAGE, "A key is needed: --qr, --number, --can or --mrz");
    }

    private static AccessHint mrz(String text) {
        String[] parts = text.strip().split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "--mrz takes document number, birth date and expiry date, with commas between");
        }
        return new AccessHint.Mrz(parts[0].strip(), parts[1].strip(), parts[2].strip());
    }

    /** What the text of a card's code opens. */
    static AccessHint cardQr(String text) {
        if (CodeCheck.of(QrReader.parse(text)) instanceof CodeCheck.Usable usable) {
            return AccessHints.of(usable.key());
        }
        throw new IllegalArgumentException("--qr takes the text of an ID card's QR code");
    }
}
