package vn.cccd.kiosk.flow.counter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cccd.kiosk.flow.desk.DeskModel;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.text.Language;

/** A model in the making. Lives for one call of {@link Counter#step} only. */
final class CounterTurn {
    private final Site site;
    private Language language;
    private DeskModel desk;
    private Dossier dossier;
    private OptionalInt chosen;
    private List<Remark> remarks;
    private FilePhase phase;
    private List<VerifiedCard> held;
    private Optional<CounterNotice> notice;

    CounterTurn(CounterModel model) {
        this.site = model.site();
        this.language = model.language();
        this.desk = model.desk();
        this.dossier = model.dossier();
        this.chosen = model.chosen();
        this.remarks = model.remarks();
        this.phase = model.phase();
        this.held = model.held();
        this.notice = model.notice();
    }

    CounterModel model() {
        return new CounterModel(site, language, desk, dossier, chosen, remarks, phase, held, notice);
    }

    CounterTurn language(Language shown) {
        language = shown;
        return this;
    }

    CounterTurn desk(DeskModel next) {
        desk = next;
        return this;
    }

    CounterTurn dossier(Dossier changed) {
        dossier = changed;
        return this;
    }

    CounterTurn choose(OptionalInt number) {
        chosen = number;
        return this;
    }

    CounterTurn remarks(List<Remark> found) {
        remarks = found;
        return this;
    }

    CounterTurn phase(FilePhase next) {
        phase = next;
        return this;
    }

    CounterTurn held(List<VerifiedCard> cards) {
        held = cards;
        return this;
    }

    CounterTurn notice(CounterNotice news) {
        notice = Optional.of(news);
        return this;
    }

    CounterTurn noNotice() {
        notice = Optional.empty();
        return this;
    }
}
