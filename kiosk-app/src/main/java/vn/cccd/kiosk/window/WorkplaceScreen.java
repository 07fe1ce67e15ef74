package vn.cccd.kiosk.window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.FileChooser;
import vn.cccd.kiosk.Wiring;
import vn.cccd.kiosk.admin.AdminModel;
import vn.cccd.kiosk.device.CounterWorkplace;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.device.ProctorWorkplace;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.report.TableFormat;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Told;
import vn.cccd.kiosk.ui.KioskView;
import vn.cccd.kiosk.ui.LatestModel;
import vn.cccd.kiosk.ui.counter.CounterActions;
import vn.cccd.kiosk.ui.counter.CounterView;
import vn.cccd.kiosk.ui.proctor.ProctorActions;
import vn.cccd.kiosk.ui.proctor.ProctorView;
import vn.cccd.kiosk.ui.staff.QueueCounts;
import vn.cccd.kiosk.ui.theme.Theme;

/** The screen of a running workplace, whichever kind it is. To be made on the JavaFX thread. */
public final class WorkplaceScreen {
    private final Wiring wiring;
    private final Theme theme;

    private WorkplaceScreen(Wiring wiring, Theme theme) {
        this.wiring = wiring;
        this.theme = theme;
    }

    /** A screen that shows what the workplace shows from now on; it takes whatever size it is given. */
    public static Parent of(Wiring wiring, Theme theme) {
        WorkplaceScreen screen = new WorkplaceScreen(wiring, theme);
        return switch (wiring.workplace()) {
            case Kiosk kiosk -> screen.selfService(kiosk);
            case CounterWorkplace counter -> screen.counter(counter);
            case ProctorWorkplace proctor -> screen.proctor(proctor);
        };
    }

    private Parent selfService(Kiosk kiosk) {
        KioskView view = new KioskView(kiosk::post, knock -> wiring.door().ifPresent(door -> door.post(knock)), theme);
        kiosk.listen(new LatestModel<Model>(view::show));
        wiring.door().ifPresent(door -> door.listen(new LatestModel<AdminModel>(view::show)));
        return view.root();
    }

    private Parent counter(CounterWorkplace counter) {
        Teller<Told> teller = new Teller<>();
        CounterView view = new CounterView(
                counter::post,
                counter.rules(),
                new CounterActions(
                        () -> counter.exportDraft(teller::tell),
                        () -> counter.exportTable(TableFormat.XLSX, teller::tell),
                        () -> counter.exportTable(TableFormat.CSV, teller::tell),
                        () -> counter.exportJson(teller::tell),
                        file -> counter.exportReport(file, teller::tell),
                        file -> counter.exportJson(file, teller::tell)),
                theme);
        teller.through(view::tell);
        counter.listen(new LatestModel<>(view::show));
        countInto(view::show);
        return view.root();
    }

    private Parent proctor(ProctorWorkplace proctor) {
        Teller<Bilingual> teller = new Teller<>();
        ProctorView view = new ProctorView(
                proctor::post,
                new ProctorActions(
                        () -> chooseList(proctor).ifPresent(proctor::importRoster),
                        () -> proctor.exportSheet(teller::tell),
                        () -> proctor.printSheet(teller::tell)),
                theme);
        teller.through(view::tell);
        proctor.listen(new LatestModel<>(view::show));
        countInto(view::show);
        return view.root();
    }

    private static Optional<Path> chooseList(ProctorWorkplace proctor) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(new Bilingual("Danh sách thí sinh", "List of candidates")
                .in(proctor.model().language()));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("XLSX, CSV", "*.xlsx", "*.csv"));
        return Optional.ofNullable(chooser.showOpenDialog(null)).map(File::toPath);
    }

    private void countInto(Consumer<QueueCounts> view) {
        wiring.sync()
                .onStatus(status ->
                        Platform.runLater(() -> view.accept(new QueueCounts(status.sent(), status.pending()))));
    }
}
