package vn.cccd.kiosk.flow.counter;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import vn.cccd.kiosk.flow.desk.DeskModel;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.text.Language;

/**
 * Everything a counter's window shows.
 *
 * @param dossier the open file
 * @param chosen the party that is shown large
 * @param remarks what the clerk should see about the file, what stops it first
 * @param phase what is being done with the file: it can be changed while it is open only
 * @param held cards that were read while it could not: the first parties of the next file
 */
public record CounterModel(
        Site site,
        Language language,
        DeskModel desk,
        Dossier dossier,
        OptionalInt chosen,
        List<Remark> remarks,
        FilePhase phase,
        List<VerifiedCard> held,
        Optional<CounterNotice> notice) {
    public CounterModel {
        remarks = List.copyOf(remarks);
        held = List.copyOf(held);
    }

    /** A counter that was just switched on, with an empty file. */
    public static CounterModel atStart(Site site, UUID firstFile, LocalDateTime now) {
        return new CounterModel(
                site,
                Language.VIETNAMESE,
                DeskModel.atStart(now),
                Dossier.open(firstFile, now),
                OptionalInt.empty(),
                List.of(),
                FilePhase.OPEN,
                List.of(),
                Optional.empty());
    }

    /** The same counter begun anew: the file stays open as it is. */
    public CounterModel anew() {
        return new CounterTurn(this)
                .desk(desk.anew())
                .phase(FilePhase.OPEN)
                .noNotice()
                .model();
    }

    /** The party that is shown large. */
    public Optional<Party> party() {
        return chosen.isPresent() ? dossier.party(chosen.getAsInt()) : Optional.empty();
    }

    /** Whether the file can be changed. */
    public boolean open() {
        return phase == FilePhase.OPEN;
    }

    /** Whether the file can be closed. */
    public boolean complete() {
        return open() && remarks.stream().noneMatch(remark -> remark.weight() == Remark.Weight.STOPS);
    }
}
