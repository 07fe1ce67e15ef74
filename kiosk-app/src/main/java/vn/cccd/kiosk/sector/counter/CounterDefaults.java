package vn.cccd.kiosk.sector.counter;

import java.time.Period;
import java.util.List;
import java.util.function.IntFunction;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.Bilingual;

/**
 * What a counter of a sector is like as long as its settings say nothing else.
 *
 * @param badge one to three letters
 * @param sample the name of an invented site
 * @param task what the counter is for
 * @param desk where people go when the counter cannot help
 * @param demand how sure it must be of everybody, and whether an expired card is taken
 * @param telling what people are told or asked to agree to, when files stay for so many days
 * @param keptDays how long stored files stay on this machine
 */
public record CounterDefaults(
        CounterRules rules,
        String badge,
        Bilingual sample,
        Bilingual task,
        Bilingual desk,
        Demand demand,
        CardUse cardUse,
        IntFunction<ConsentText> telling,
        int keptDays) {
    /** The same with another time. */
    public CounterDefaults keeping(int days) {
        return new CounterDefaults(rules, badge, sample, task, desk, demand, cardUse, telling, days);
    }

    /** How long stored files stay on this machine. */
    public Period kept() {
        return Period.ofDays(keptDays);
    }

    /** What people are told or asked to agree to. */
    public ConsentText consent() {
        return telling.apply(keptDays);
    }

    /** An invented site with a counter. */
    public Site demonstration() {
        return new Site(
                rules.sector(),
                badge,
                sample,
                task,
                desk,
                demand.acceptingUnknownIssuers(),
                cardUse,
                consent(),
                List.of());
    }
}
