package vn.cccd.kiosk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.ReaderCapabilities;
import vn.cccd.card.pcsc.ReaderDescription;
import vn.cccd.card.pcsc.ReaderKind;
import vn.cccd.card.pcsc.ReaderPattern;
import vn.cccd.card.pcsc.ReaderReport;

/** What {@code kiosk readers} prints for a person, and what to do when there is nothing to print. */
final class ReadersText {
    private ReadersText() {}

    /** One line a reader, below it what it can do. */
    static List<String> lines(ReaderReport report) {
        List<ReaderDescription> acceptable = ReaderPattern.any().acceptable(report.readers());
        List<String> lines = new ArrayList<>();
        for (ReaderDescription reader : report.readers()) {
            String use = acceptable.contains(reader) ? "" : ", not taken for ID cards unless named";
            lines.add(reader.name() + ": " + card(reader) + use);
            lines.add("    " + abilities(reader.capabilities()));
        }
        return lines;
    }

    private static String card(ReaderDescription reader) {
        if (!reader.cardPresent()) {
            return "no card";
        }
        String atr = reader.atr().map(Bytes::toHex).orElse("unknown");
        return "card, ATR " + atr + (reader.contactlessCard() ? " (contactless)" : "");
    }

    private static String abilities(ReaderCapabilities can) {
        List<String> words = new ArrayList<>();
        words.add(kind(can.kind()));
        can.vendor().ifPresent(words::add);
        can.model().ifPresent(words::add);
        usb(can).ifPresent(numbers -> words.add("USB " + numbers));
        words.add(can.extendedLength()
                .map(extended -> extended
                        ? "extended length up to " + can.maxData().orElse(0) + " bytes"
                        : "short commands only, so large files take longer")
                .orElse("extended length not told, found out while reading"));
        return String.join(", ", words);
    }

    private static String kind(ReaderKind kind) {
        return switch (kind) {
            case CONTACTLESS -> "contactless";
            case UNKNOWN -> "kind not told by its name";
            case CONTACT -> "for cards with contacts";
            case VIRTUAL -> "software, no device";
            case SECURITY_MODULE -> "slot for a security module";
            case SECURITY_KEY -> "security key";
        };
    }

    static Optional<String> usb(ReaderCapabilities can) {
        return can.usbVendor().isPresent() && can.usbProduct().isPresent()
                ? Optional.of(String.format(
                        "%04x:%04x",
                        can.usbVendor().getAsInt(), can.usbProduct().getAsInt()))
                : Optional.empty();
    }

    /** What is wrong, and what to do about it; empty when nothing is. */
    static List<String> trouble(ReaderReport report) {
        List<String> lines = new ArrayList<>();
        String detail = report.detail().isEmpty() ? "" : " (" + report.detail() + ")";
        switch (report.service()) {
            case RUNNING -> {
                if (report.readers().isEmpty()) {
                    lines.add("kiosk: no reader is connected");
                }
            }
            case NOT_RUNNING -> lines.add("kiosk: the PC/SC service does not run" + detail);
            case NOT_ANSWERING -> lines.add("kiosk: the PC/SC service does not answer" + detail);
            case NOT_INSTALLED -> lines.add("kiosk: PC/SC is not installed" + detail);
            case FORBIDDEN -> lines.add("kiosk: this user may not use the PC/SC service" + detail);
        }
        int number = 1;
        for (String step : advice(report)) {
            lines.add("  " + number + ". " + step);
            number++;
        }
        return lines;
    }

    /** Numbered remedies, the likeliest first. */
    static List<String> advice(ReaderReport report) {
        return switch (report.service()) {
            case RUNNING ->
                report.readers().isEmpty()
                        ? List.of(
                                "Plug the reader in, or into another socket; its light should come on.",
                                "Linux: most readers need the driver package libccid; \"lsusb\" shows whether the computer sees the reader at all.")
                        : List.of();
            case NOT_RUNNING ->
                List.of(
                        "Linux: sudo systemctl enable --now pcscd.socket",
                        "Windows: start the service \"Smart Card\" (SCardSvr); it stops by itself while no reader is connected.");
            case NOT_ANSWERING ->
                List.of(
                        "Take the card away, pull the reader's plug and plug it in again.",
                        "Linux: sudo systemctl restart pcscd. Windows: restart the service \"Smart Card\".");
            case NOT_INSTALLED -> List.of("Debian and Ubuntu: sudo apt install pcscd libpcsclite1 libccid");
            case FORBIDDEN ->
                List.of(
                        "Linux: allow the kiosk's user the actions org.debian.pcsc-lite.access_pcsc and org.debian.pcsc-lite.access_card, by a rule in /etc/polkit-1/rules.d; without a desktop session nobody but root has them.",
                        "Check who may write to /run/pcscd/pcscd.comm.");
        };
    }
}
