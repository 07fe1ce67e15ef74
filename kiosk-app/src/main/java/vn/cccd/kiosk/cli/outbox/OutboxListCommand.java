package vn.cccd.kiosk.cli.outbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.sync.StoreInspector;
import vn.cccd.sync.SyncException;
import vn.cccd.sync.outbox.ListedRecord;
import vn.cccd.sync.outbox.RecordState;

/** {@code kiosk outbox list}: the stored check-ins, by id, never by person. */
@Command(
        name = "list",
        description =
                "Lists the stored check-ins: id, number, state, reason, times and size. Nothing about the persons.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Reasons of quarantine are the backend's words, or CONFLICT, TOO_LARGE, DAMAGED, KEY_MISSING.",
            "",
            "Example:",
            "  kiosk outbox list --state quarantined --config /etc/cccd/kiosk.properties --json"
        })
final class OutboxListCommand implements Callable<Integer> {
    private static final int PAGE = 1_000;

    /** Which records. */
    enum Wanted {
        ALL,
        PENDING,
        SENT,
        QUARANTINED
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "ALL",
            description = "pending, sent, quarantined or all (default)")
    private Wanted wanted = Wanted.ALL;

    @Override
    public Integer call() {
        List<ListedRecord> records = store.use(this::records);
        PrintWriter out = spec.commandLine().getOut();
        if (store.json()) {
            ObjectNode document = Json.object();
            ArrayNode list = document.putArray("records");
            records.forEach(each -> list.add(json(each)));
            Json.print(out, document);
        } else {
            records.forEach(each -> out.printf(
                    "%8d  %s  %-11s  %s  %,d bytes  %s%n",
                    each.sequence(),
                    each.id(),
                    word(each.state()).name().toLowerCase(Locale.ROOT),
                    each.storedAt(),
                    each.bytes(),
                    reason(each.state()).orElse("")));
            spec.commandLine().getErr().printf("%,d records%n", records.size());
        }
        return ExitCode.DONE.number();
    }

    private List<ListedRecord> records(StoreInspector inspector) throws SyncException {
        List<ListedRecord> found = new ArrayList<>();
        List<ListedRecord> page = inspector.recordsBehind(0, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(each -> wanted == Wanted.ALL || wanted == word(each.state()))
                    .forEach(found::add);
            page = inspector.recordsBehind(page.getLast().position(), PAGE);
        }
        return found;
    }

    private static ObjectNode json(ListedRecord record) {
        return Json.object()
                .put("id", record.id().toString())
                .put("sequence", record.sequence())
                .put("state", word(record.state()).name())
                .put("reason", reason(record.state()).orElse(null))
                .put("storedAt", record.storedAt().toString())
                .put("settledAt", record.settledAt().map(Instant::toString).orElse(null))
                .put("bytes", record.bytes());
    }

    private static Wanted word(RecordState state) {
        return switch (state) {
            case RecordState.Pending pending -> Wanted.PENDING;
            case RecordState.Sent sent -> Wanted.SENT;
            case RecordState.Quarantined quarantined -> Wanted.QUARANTINED;
        };
    }

    private static Optional<String> reason(RecordState state) {
        return state instanceof RecordState.Quarantined quarantined
                ? Optional.of(quarantined.reason())
                : Optional.empty();
    }
}
