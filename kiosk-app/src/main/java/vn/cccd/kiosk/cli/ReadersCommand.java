package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.ReaderDescription;
import vn.cccd.card.pcsc.ReaderPattern;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;

/** {@code kiosk readers}: what the machine's PC/SC service shows. */
@Command(
        name = "readers",
        description = "Lists the readers of the PC/SC service, the cards in them, and which of them a kiosk would use.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends 0 when there is a reader, 30 when there is none or the service does not run.",
            "",
            "Example:",
            "  kiosk readers --json"
        })
final class ReadersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Override
    public Integer call() {
        String service = "RUNNING";
        List<ReaderDescription> readers = List.of();
        String trouble = "no reader is connected";
        try {
            readers = CardReaders.system().list();
        } catch (CardLinkException unavailable) {
            service = "DOWN";
            trouble = "the PC/SC service does not answer: " + unavailable.getMessage();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, document(service, readers));
        } else if (readers.isEmpty()) {
            spec.commandLine().getErr().println("kiosk: " + trouble);
        } else {
            readers.forEach(reader -> out.println(line(reader)));
        }
        return (readers.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE).number();
    }

    private static ObjectNode document(String service, List<ReaderDescription> readers) {
        ObjectNode document = Json.object().put("service", service);
        ArrayNode list = document.putArray("readers");
        for (ReaderDescription reader : readers) {
            list.addObject()
                    .put("name", reader.name())
                    .put("cardPresent", reader.cardPresent())
                    .put("atr", reader.atr().map(Bytes::toHex).orElse(null))
                    .put("contactlessCard", reader.contactlessCard())
                    .put("forIdCards", ReaderPattern.any().matches(reader.name()));
        }
        return document;
    }

    private static String line(ReaderDescription reader) {
        String card = reader.cardPresent()
                ? "card, ATR " + reader.atr().map(Bytes::toHex).orElse("unknown")
                        + (reader.contactlessCard() ? " (contactless)" : "")
                : "no card";
        String use = ReaderPattern.any().matches(reader.name()) ? "" : ", not taken for ID cards unless named";
        return reader.name() + ": " + card + use;
    }
}
