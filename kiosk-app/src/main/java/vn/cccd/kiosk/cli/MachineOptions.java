package vn.cccd.kiosk.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.kiosk.KioskStartException;
import vn.cccd.kiosk.Stores;
import vn.cccd.kiosk.admin.Condition;
import vn.cccd.kiosk.admin.Fact;
import vn.cccd.kiosk.admin.SelfTest;
import vn.cccd.kiosk.admin.Subject;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.kiosk.print.NetworkTicketPrinter;
import vn.cccd.kiosk.print.TicketPrinter;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.KioskSettingsReader;
import vn.cccd.kiosk.settings.SettingsException;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.sync.StoreInspector;
import vn.cccd.sync.StoreStatus;
import vn.cccd.sync.SyncException;

/** Which machine is looked at: this one, with the settings of a kiosk or without. */
final class MachineOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "the kiosk's settings file; without it the program and the readers are tried only")
    private @Nullable Path config;

    Optional<KioskSettings> settings() {
        Path file = config;
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(KioskSettingsReader.read(file));
        } catch (SettingsException wrong) {
            throw new CommandFailure(ExitCode.WRONG_USAGE, String.valueOf(wrong.getMessage()));
        }
    }

    /** What the self-test finds, and how the store stands. */
    static List<Fact> checks(Optional<KioskSettings> settings) {
        PcscChoice provider = settings.map(KioskSettings::readerProvider).orElse(PcscChoice.OURS);
        TicketPrinter printer = settings.flatMap(
                        kiosk -> kiosk.options().selfService().printer())
                .<TicketPrinter>map(each -> new NetworkTicketPrinter(each.address(), each.dots()))
                .orElseGet(TicketPrinter::none);
        List<Fact> found =
                new ArrayList<>(new SelfTest(settings, CardReaders.system(provider), printer, Clock.systemUTC()).run());
        settings.ifPresent(kiosk -> found.add(store(kiosk)));
        return List.copyOf(found);
    }

    private static Fact store(KioskSettings kiosk) {
        try (StoreInspector store =
                StoreInspector.open(Stores.syncSettings(kiosk), Clock.systemUTC(), new SecureRandom())) {
            StoreStatus status = store.status();
            Condition condition =
                    status.damage().isPresent() || status.quarantined() > 0 ? Condition.ATTENTION : Condition.GOOD;
            String oldest = status.oldestPending().map(Instant::toString).orElse("-");
            return new Fact(
                    Subject.QUEUE,
                    condition,
                    new Bilingual(
                            status.pending() + " chờ gửi, " + status.quarantined() + " bị từ chối, cũ nhất " + oldest,
                            status.pending() + " waiting, " + status.quarantined() + " quarantined, oldest " + oldest));
        } catch (SyncException unable) {
            return unreadable(unable.reason());
        } catch (KioskStartException unable) {
            return new Fact(
                    Subject.QUEUE, Condition.BAD, Bilingual.same(unable.code().name()));
        }
    }

    private static Fact unreadable(SyncException.Reason reason) {
        boolean fine = reason == SyncException.Reason.STORE_IN_USE || reason == SyncException.Reason.STORE_MISSING;
        return new Fact(Subject.QUEUE, fine ? Condition.NONE : Condition.BAD, Bilingual.same(reason.name()));
    }
}
