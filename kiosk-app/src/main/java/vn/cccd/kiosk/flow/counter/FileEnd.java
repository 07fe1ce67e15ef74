package vn.cccd.kiosk.flow.counter;

import java.util.ArrayList;
import java.util.List;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.StoredDossier;

/** How a file leaves a counter's window: dropped, or stored, in time or before a restart. Pure, as {@link Counter}. */
final class FileEnd {
    private FileEnd() {}

    static CounterStep drop(CounterModel model) {
        return model.open()
                ? new CounterStep(
                        new CounterTurn(model)
                                .phase(FilePhase.LEAVING)
                                .noNotice()
                                .model(),
                        leaving(model))
                : CounterStep.only(model);
    }

    /** The file is forgotten, and what the reader keeps of its cards unless the next one's is being read. */
    private static List<CounterEffect> leaving(CounterModel model) {
        boolean reading = model.desk().state() instanceof DeskState.Reading
                || model.desk().state() instanceof DeskState.Interrupted;
        CounterEffect forget = new CounterEffect.ForgetFile(model.dossier().id());
        return reading
                ? List.of(forget, new CounterEffect.OpenFile())
                : List.of(forget, new CounterEffect.ForgetReadings(), new CounterEffect.OpenFile());
    }

    /** A number of today was not printed when the machine went out; one of an earlier day calls nobody any more. */
    static CounterStep foundStored(CounterModel model, CounterEvent.FileFoundStored found) {
        CounterModel next = new CounterTurn(model)
                .notice(new CounterNotice.StoredBefore(found.file(), found.ticket()))
                .model();
        boolean today =
                found.file().at().toLocalDate().equals(model.desk().now().toLocalDate());
        return new CounterStep(
                next,
                found.ticket().filter(ticket -> today).map(ticket -> printed(model, ticket)).stream()
                        .toList());
    }

    private static CounterEffect printed(CounterModel model, Ticket ticket) {
        return new CounterEffect.PrintTicket(
                ticket, model.site().name(), model.desk().now(), model.language());
    }

    static CounterStep stored(CounterModel model, CounterEvent.FileStored stored) {
        if (model.phase() != FilePhase.STORING
                || !stored.id().equals(model.dossier().id())) {
            return CounterStep.only(model);
        }
        StoredDossier file =
                new StoredDossier(model.dossier(), stored.at(), stored.ticket().map(Ticket::number));
        CounterModel next = new CounterTurn(model)
                .phase(FilePhase.LEAVING)
                .notice(new CounterNotice.Stored(file, stored.ticket()))
                .model();
        List<CounterEffect> effects = new ArrayList<>();
        stored.ticket().ifPresent(ticket -> effects.add(printed(model, ticket)));
        effects.addAll(leaving(model));
        return new CounterStep(next, effects);
    }

    static CounterStep notStored(CounterModel model, CounterEvent.FileNotStored refused) {
        if (model.phase() != FilePhase.STORING
                || !refused.id().equals(model.dossier().id())) {
            return CounterStep.only(model);
        }
        return CounterStep.only(new CounterTurn(model)
                .phase(FilePhase.OPEN)
                .notice(new CounterNotice.NotStored(refused.why()))
                .model());
    }
}
