package vn.cccd.kiosk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cccd.kiosk.KioskStartException;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.demo.CardTray;
import vn.cccd.kiosk.demo.DemoPlace;
import vn.cccd.kiosk.demo.DemoWindow;
import vn.cccd.kiosk.demo.DemoWorld;
import vn.cccd.kiosk.demo.HeadlessDemo;
import vn.cccd.kiosk.demo.Screenshots;
import vn.cccd.kiosk.demo.SiteProgram;
import vn.cccd.kiosk.ui.NoDisplayException;
import vn.cccd.sim.person.Citizens;

/** {@code kiosk demo}: the kiosk with a simulated world around it. */
@Command(
        name = "demo",
        description =
                "Shows the kiosk beside a tray of simulated cards. Everything outside is simulated, in this process.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends 0; with --headless, 20 when a check-in did not arrive at the backend.",
            "",
            "Examples:",
            "  kiosk demo",
            "  kiosk demo --sector notary",
            "  kiosk demo --headless --pcsc",
            "  kiosk demo --screenshots /tmp/screens"
        })
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--sector",
            paramLabel = "SECTOR",
            defaultValue = "hospital",
            description =
                    "hospital (default), hospital-reception, notary, driving-test, lodging, public-service or business")
    private String sector = "hospital";

    @Option(
            names = "--pcsc",
            description = "the cards go through the machine's real PC/SC service, which is started if none runs")
    private boolean pcsc;

    @Option(
            names = "--headless",
            description = "no display needed: the main story runs by itself, each step is printed")
    private boolean headless;

    @Option(
            names = "--screenshots",
            paramLabel = "DIR",
            description = "write a picture of every screen, in both languages and three sizes")
    private @Nullable Path screenshots;

    @Override
    public Integer call() {
        DemoPlace wanted = Arrays.stream(DemoPlace.values())
                .filter(each -> each.key().equals(sector))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.WRONG_USAGE,
                        "There is no sector '" + sector + "', only "
                                + String.join(
                                        ", ",
                                        Arrays.stream(DemoPlace.values())
                                                .map(DemoPlace::key)
                                                .toList())));
        try {
            return (show(wanted) ? ExitCode.DONE : ExitCode.FAILED).number();
        } catch (IOException | KioskStartException unavailable) {
            throw new CommandFailure(ExitCode.FAILED, "The demonstration cannot run: " + unavailable.getMessage());
        } catch (NoDisplayException noDisplay) {
            throw new CommandFailure(
                    ExitCode.FAILED, "There is no display to open a window on; try: kiosk demo --headless");
        }
    }

    private boolean show(DemoPlace wanted) throws IOException, KioskStartException, NoDisplayException {
        PrintWriter out = spec.commandLine().getOut();
        if (screenshots != null) {
            int written = Screenshots.write(screenshots);
            out.println(written + " pictures in " + screenshots);
        }
        if (screenshots != null && !headless) {
            return true;
        }
        try (DemoWorld world = DemoWorld.open(pcsc ? CardTray.ofMachine() : CardTray.inProcess(), wanted)) {
            world.siteProgram().map(SiteProgram::command).ifPresent(out::println);
            if (headless) {
                return new HeadlessDemo(world, out).run(Citizens.NGUYEN_THI_ANH_NGUYET);
            }
            DemoWindow.showUntilClosed(world);
            return true;
        }
    }
}
