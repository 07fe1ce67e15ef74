package vn.cccd.kiosk.cli.sim;

import picocli.CommandLine.Command;
import vn.cccd.kiosk.cli.terminal.CommandGroup;

/** {@code kiosk sim}: the outside world, simulated. */
@Command(
        name = "sim",
        description = "Simulates what stands outside the kiosk: cards, codes, scanner, printer, backend.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SimCardCommand.class,
            SimProfilesCommand.class,
            SimServeCommand.class,
            SimTraceCommand.class,
            SimQrCommand.class,
            SimScannerCommand.class,
            SimPrinterCommand.class,
            SimBackendCommand.class
        })
public final class SimCommand implements CommandGroup {}
