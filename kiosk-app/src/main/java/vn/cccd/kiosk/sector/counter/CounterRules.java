package vn.cccd.kiosk.sector.counter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.table.Table;

/** What makes a counter one of a sector. Pure: the same file at the same time gives the same answers. */
public interface CounterRules {
    /** Whose rules these are. */
    Sector sector();

    /** As what people take part; the first is the usual one. */
    List<Role> roles();

    /** What is asked about the file as a whole. */
    List<Question> fileQuestions();

    /** Everything that can be asked about a party. */
    List<Question> partyQuestions();

    /** What of it is asked about {@code party} of this file. */
    default List<Question> partyQuestions(Party party, Dossier dossier) {
        return partyQuestions();
    }

    /** The file as it is stored: without answers that it did not ask for. */
    default Dossier asked(Dossier dossier) {
        return dossier;
    }

    /** Whether {@code field} of the card, which the site sends, goes with this party; the site's settings alone say so unless a form asks for it. */
    default boolean sends(CardField field, Party party, Dossier dossier) {
        return true;
    }

    /** Answers that can be known before the clerk types them: from the card, the clock, or the parties before. */
    Answers suggestedFor(Party party, Dossier dossier);

    /** Whether this party comes to be registered for the day: then what the site knows of them beforehand is looked up, and that they came is noted. */
    default boolean registers(Party party) {
        return false;
    }

    /** Answers to the file's questions that follow from what was known of {@code party}; what the clerk has answered stays. */
    default Answers answersFor(Party party, Dossier dossier) {
        return dossier.answers();
    }

    /** What is special about this sector's files. What all have in common is added by {@link DossierCheck}. */
    List<Remark> remarks(Dossier dossier, LocalDateTime now);

    /** What the people of a file queue for once it is stored; empty when nobody gets a queue number. */
    default Optional<Service> queueOf(Dossier dossier) {
        return Optional.empty();
    }

    /** The day on which a stored file is erased from this machine; empty when the site's settings alone say so. */
    default Optional<LocalDate> eraseOn(Dossier dossier) {
        return Optional.empty();
    }

    /** What goes to the site's other software: a row for each party it is to know of. The rows of a file stand together, files in the order given. */
    Table export(List<Dossier> dossiers);
}
