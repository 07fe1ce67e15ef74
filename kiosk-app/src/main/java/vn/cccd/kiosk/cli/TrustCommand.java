package vn.cccd.kiosk.cli;

import picocli.CommandLine.Command;
import vn.cccd.kiosk.cli.terminal.CommandGroup;

/** {@code kiosk trust}: what the site trusts. */
@Command(
        name = "trust",
        description = "Looks at trust lists: whose signatures count.",
        mixinStandardHelpOptions = true,
        subcommands = TrustAuditCommand.class)
final class TrustCommand implements CommandGroup {}
