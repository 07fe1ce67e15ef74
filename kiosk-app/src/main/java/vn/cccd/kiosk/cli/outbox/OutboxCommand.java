package vn.cccd.kiosk.cli.outbox;

import picocli.CommandLine.Command;
import vn.cccd.kiosk.cli.terminal.CommandGroup;

/** {@code kiosk outbox}: check-ins on their way. */
@Command(
        name = "outbox",
        description = {
            "Looks at the check-ins that are stored and not yet (or recently) delivered, while the kiosk does not run.",
            "Nothing personal is shown; export alone writes it, to a file for its owner only."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            OutboxStatusCommand.class,
            OutboxListCommand.class,
            OutboxRetryCommand.class,
            OutboxExportCommand.class
        },
        footer = {
            "",
            "All end 20 when the store is in use by the running kiosk or cannot be opened, 30 when there is none, 64 when the settings are wrong.",
            "",
            "Examples:",
            "  kiosk outbox status --config /etc/cccd/kiosk.properties",
            "  kiosk outbox list --state quarantined --config /etc/cccd/kiosk.properties"
        })
public final class OutboxCommand implements CommandGroup {}
