package vn.cccd.kiosk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.kiosk.insurance.InsuranceSettings;
import vn.cccd.kiosk.print.NetworkTicketPrinter;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.OutputSettings;
import vn.cccd.kiosk.settings.PrinterSettings;
import vn.cccd.kiosk.settings.ScreenSettings;
import vn.cccd.kiosk.settings.SelfServiceSettings;
import vn.cccd.kiosk.settings.VoiceSettings;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.backend.insurance.SimulatedInsurance;
import vn.cccd.sim.printer.SimulatedPrinter;

/** The settings of a demonstration: everything in its own directory, and everybody outside simulated. */
final class DemoSettings {
    private DemoSettings() {}

    static KioskSettings of(
            Path directory,
            DemoSite demo,
            Path trust,
            SimulatedBackend backend,
            CardTray tray,
            SimulatedPrinter printer,
            SimulatedInsurance insurance)
            throws IOException {
        KioskSettings settings = new KioskSettings(
                "demo-kiosk",
                "demo-" + demo.site().sector().key(),
                demo.site(),
                demo.workplace(),
                directory.resolve("data"),
                directory.resolve("keys"),
                List.of(trust),
                tray.readerPattern(),
                PcscChoice.OURS,
                backend.uri(),
                backend.caCertificate(),
                DemoWorld.KEPT,
                1);
        OutputSettings exports = exporting(directory);
        return settings.with(options -> options.with(beside(printer, insurance)).with(exports));
    }

    /** Into a folder that is gone with the demonstration, as everything it writes. */
    private static OutputSettings exporting(Path directory) throws IOException {
        return new OutputSettings(
                ScreenSettings.USUAL,
                Optional.of(Files.createDirectory(directory.resolve("exports"))),
                Optional.empty(),
                new VoiceSettings.Off(),
                Optional.empty());
    }

    private static SelfServiceSettings beside(SimulatedPrinter printer, SimulatedInsurance insurance) {
        return SelfServiceSettings.NONE
                .with(new PrinterSettings(printer.address(), NetworkTicketPrinter.DOTS_80_MM))
                .with(new InsuranceSettings(
                        insurance.address(), insurance.caCertificate(), InsuranceSettings.USUAL_LIMIT));
    }
}
