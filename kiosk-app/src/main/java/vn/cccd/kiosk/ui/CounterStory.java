package vn.cccd.kiosk.ui;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.counter.Counter;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** What happens at an invented counter, told to its real rules. */
final class CounterStory {
    static final UUID FILE = new UUID(7, 1);

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 8, 15, 31);

    private final Counter counter;
    private CounterModel model;

    CounterStory(CounterRules rules, Site site, Language language) {
        counter = new Counter(rules, new DossierCheck(rules, site.demand()), Limits.standard());
        model = CounterModel.atStart(site, FILE, MORNING);
        on(new CounterEvent.LanguageChosen(language));
        happens(new Event.ClockTicked(MORNING));
    }

    CounterModel model() {
        return model;
    }

    CounterStory on(CounterEvent event) {
        model = counter.step(model, event).model();
        return this;
    }

    CounterStory happens(Event event) {
        return on(new CounterEvent.Happened(event));
    }

    /** Somebody's card is put down and being read. */
    CounterStory begins(Person person) {
        happens(new Event.CardArrived());
        return happens(new Event.KeyScanned(SampleDesk.key(person)));
    }

    CounterStory reads(VerifiedCard card) {
        begins(card.identity().person());
        happens(new Event.ChipRead(model.desk().attempts(), card));
        return happens(new Event.CardLeft());
    }

    CounterStory fails(Person person, FailureCode why) {
        begins(person);
        return happens(new Event.ReadingFailed(model.desk().attempts(), why));
    }

    CounterStory refuses(Person person, FailureCode why, List<Check> checks) {
        begins(person);
        return happens(new Event.ChipRefused(model.desk().attempts(), why, checks));
    }

    CounterStory answers(String question, String answer) {
        return on(new CounterEvent.FileAnswered(question, answer));
    }

    CounterStory answers(int party, String question, String answer) {
        return on(new CounterEvent.PartyAnswered(party, question, answer));
    }
}
