package vn.cccd.kiosk.cli;

import picocli.CommandLine.Command;

/** {@code kiosk sim}: the outside world, simulated. */
@Command(
        name = "sim",
        description = "Simulates what stands outside the kiosk: cards and the backend.",
        mixinStandardHelpOptions = true,
        subcommands = {SimCardCommand.class, SimBackendCommand.class})
final class SimCommand implements CommandGroup {}
