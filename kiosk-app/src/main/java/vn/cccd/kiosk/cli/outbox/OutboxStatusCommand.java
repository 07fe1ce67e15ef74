package vn.cccd.kiosk.cli.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.sync.StoreInspector;
import vn.cccd.sync.StoreStatus;
import vn.cccd.sync.outbox.Damage;

/** {@code kiosk outbox status}: how many check-ins wait, since when, and whether anything was wrong. */
@Command(
        name = "status",
        description = "Says how many check-ins wait, since when, and whether the store was ever found damaged.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  kiosk outbox status --config /etc/cccd/kiosk.properties --json"})
final class OutboxStatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
        StoreStatus status = store.use(StoreInspector::status);
        PrintWriter out = spec.commandLine().getOut();
        if (store.json()) {
            Json.print(out, json(status));
        } else {
            text(out, status);
        }
        return ExitCode.DONE.number();
    }

    private static ObjectNode json(StoreStatus status) {
        ObjectNode document = Json.object()
                .put("pending", status.pending())
                .put("quarantined", status.quarantined())
                .put("sent", status.sent())
                .put("capacity", status.capacity())
                .put("oldestPendingAt", text(status.oldestPending()))
                .put("lastSentAt", text(status.lastSuccess()));
        if (status.damage().isPresent()) {
            Damage damage = status.damage().get();
            document.putObject("damage")
                    .put("foundAt", damage.foundAt().toString())
                    .put("kept", damage.kept())
                    .put("lost", damage.lost())
                    .put("attachmentsLost", damage.attachmentsLost())
                    .put("chainLost", damage.chainLost())
                    .put("setAside", damage.setAside());
        } else {
            document.putNull("damage");
        }
        return document;
    }

    private static void text(PrintWriter out, StoreStatus status) {
        out.printf("pending      %,d of at most %,d%n", status.pending() + status.quarantined(), status.capacity());
        out.printf("quarantined  %,d of these%n", status.quarantined());
        out.printf("sent         %,d, not yet erased%n", status.sent());
        out.printf(
                "oldest       %s%n",
                status.oldestPending().map(Instant::toString).orElse("-"));
        out.printf(
                "last sent    %s%n", status.lastSuccess().map(Instant::toString).orElse("-"));
        status.damage()
                .ifPresent(damage -> out.printf(
                        "damaged      found %s: %,d kept, %,d lost, %,d attachments lost%s; set aside in %s%n",
                        damage.foundAt(),
                        damage.kept(),
                        damage.lost(),
                        damage.attachmentsLost(),
                        damage.chainLost() ? ", numbering begun anew" : "",
                        damage.setAside()));
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(null);
    }
}
