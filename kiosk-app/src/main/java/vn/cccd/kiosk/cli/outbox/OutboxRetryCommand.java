package vn.cccd.kiosk.cli.outbox;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.sync.StoreInspector;
import vn.cccd.sync.SyncException;

/** {@code kiosk outbox retry}: has quarantined check-ins sent once more. */
@Command(
        name = "retry",
        description = "Has a quarantined check-in (or all of them) sent once more when the kiosk runs again.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "It goes to the place that it had. Remove the reason first, or it will be quarantined again. Ends 30 when there was nothing to retry.",
            "",
            "Examples:",
            "  kiosk outbox retry 01994a5e-7c3b-7d20-9f41-0123456789ab --config /etc/cccd/kiosk.properties",
            "  kiosk outbox retry --all --config /etc/cccd/kiosk.properties"
        })
final class OutboxRetryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    /** One or all. */
    static final class Which {
        @Parameters(
                arity = "0..1",
                paramLabel = "ID",
                converter = IdConverter.class,
                description = "as kiosk outbox list shows it")
        private UUID id = new UUID(0, 0);

        @Option(names = "--all", description = "all quarantined ones")
        private boolean all;
    }

    @Override
    public Integer call() {
        int requeued = store.use(this::requeue);
        if (store.json()) {
            Json.print(spec.commandLine().getOut(), Json.object().put("requeued", requeued));
        } else if (requeued > 0) {
            spec.commandLine().getOut().printf("%,d will be sent again when the kiosk runs.%n", requeued);
        }
        if (requeued == 0) {
            throw new CommandFailure(
                    ExitCode.NOTHING_FOUND,
                    which.all ? "Nothing is quarantined." : "There is no quarantined check-in " + which.id + ".");
        }
        return ExitCode.DONE.number();
    }

    private int requeue(StoreInspector inspector) throws SyncException {
        if (which.all) {
            return inspector.requeueAll();
        }
        return inspector.requeue(which.id) ? 1 : 0;
    }

    /** An id as it is listed, and nothing else. */
    static final class IdConverter implements ITypeConverter<UUID> {
        @Override
        public UUID convert(String text) {
            if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
                throw new TypeConversionException("'" + text + "' is no id");
            }
            return UUID.fromString(text);
        }
    }
}
