package vn.cccd.kiosk.cli.outbox;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.sync.StoreInspector;

/** {@code kiosk outbox export}: what has not arrived, as signed records, for a backend that must get it by hand. */
@Command(
        name = "export",
        description = {
            "Writes every pending and quarantined check-in to FILE, as it would be sent: one signed record (JWS) a line, NOT encrypted.",
            "It is for bringing check-ins to the backend by hand when a kiosk or its line is lost. The file holds the persons' data: whoever answers for "
                    + "the site's data decides who may read it. It is made for its owner only and never over an existing file; erase it when the backend has it.",
            "Nothing changes in the outbox. A record that arrives twice counts once: the backend knows it by its id."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  kiosk outbox export /media/stick/kiosk-01.jws --config /etc/cccd/kiosk.properties"
        })
final class OutboxExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "FILE", description = "the file to make")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        StoreInspector.Export export = store.use(inspector -> inspector.export(file));
        if (store.json()) {
            Json.print(
                    spec.commandLine().getOut(),
                    Json.object()
                            .put("file", file.toString())
                            .put("exported", export.records())
                            .put("unreadable", export.unreadable()));
        } else {
            spec.commandLine().getOut().printf("%,d records written to %s.%n", export.records(), file);
        }
        if (export.unreadable() > 0) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "kiosk: %,d records are damaged or their key is lost: not in the file.%n",
                            export.unreadable());
            return ExitCode.FAILED.number();
        }
        return ExitCode.DONE.number();
    }
}
