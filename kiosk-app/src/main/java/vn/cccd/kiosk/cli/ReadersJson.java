package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.card.pcsc.ReaderCapabilities;
import vn.cccd.card.pcsc.ReaderDescription;
import vn.cccd.card.pcsc.ReaderPattern;
import vn.cccd.card.pcsc.ReaderReport;
import vn.cccd.card.pcsc.ServiceState;
import vn.cccd.kiosk.cli.terminal.Json;

/** What {@code kiosk readers --json} prints. What a reader does not tell is null. */
final class ReadersJson {
    private ReadersJson() {}

    static ObjectNode of(ReaderReport report, PcscChoice provider) {
        boolean running = report.service() == ServiceState.RUNNING;
        ObjectNode document = Json.object()
                .put("service", running ? "RUNNING" : "DOWN")
                .put("trouble", running ? null : report.service().name())
                .put("detail", running ? null : report.detail())
                .put("provider", provider.word())
                .put(
                        "chosen",
                        ReaderPattern.any()
                                .choose(report.readers())
                                .map(ReaderDescription::name)
                                .orElse(null));
        ArrayNode advice = document.putArray("advice");
        ReadersText.advice(report).forEach(advice::add);
        ArrayNode list = document.putArray("readers");
        List<ReaderDescription> acceptable = ReaderPattern.any().acceptable(report.readers());
        report.readers().forEach(reader -> list.add(reader(reader, acceptable.contains(reader))));
        return document;
    }

    private static ObjectNode reader(ReaderDescription reader, boolean forIdCards) {
        ReaderCapabilities can = reader.capabilities();
        return Json.object()
                .put("name", reader.name())
                .put("cardPresent", reader.cardPresent())
                .put("atr", reader.atr().map(Bytes::toHex).orElse(null))
                .put("contactlessCard", reader.contactlessCard())
                .put("forIdCards", forIdCards)
                .put("kind", can.kind().name())
                .put("vendor", can.vendor().orElse(null))
                .put("model", can.model().orElse(null))
                .put("usb", ReadersText.usb(can).orElse(null))
                .put("maxData", boxed(can))
                .put("extendedLength", can.extendedLength().orElse(null));
    }

    private static @Nullable Integer boxed(ReaderCapabilities can) {
        return can.maxData().isPresent() ? Integer.valueOf(can.maxData().getAsInt()) : null;
    }
}
