package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The backend's account of what arrived, kiosk by kiosk: once, and in an unbroken chain, or what is wrong instead. Nothing personal is in it.
 *
 * @param kiosks in the order in which they were first heard of
 */
public record ExactlyOnce(List<KioskAudit> kiosks) {
    public ExactlyOnce {
        kiosks = List.copyOf(kiosks);
    }

    /** Whether it holds for every kiosk. */
    public boolean holds() {
        return kiosks.stream().allMatch(KioskAudit::exactlyOnce);
    }

    /** What arrived from {@code name}; empty when nothing ever came from there. */
    public Optional<KioskAudit> kiosk(String name) {
        return kiosks.stream().filter(audit -> audit.kiosk().equals(name)).findFirst();
    }

    /** For people: a paragraph a kiosk, and a last line that says whether it {@link #holds}. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (KioskAudit audit : kiosks) {
            text.append("kiosk %s: %d accepted, %d repeats, %d conflicts, %d rejected\n"
                    .formatted(
                            audit.kiosk(),
                            audit.accepted().size(),
                            audit.repeats(),
                            audit.conflicts(),
                            audit.rejected()));
            line(text, "missing", audit.gaps());
            line(text, "used twice", audit.usedTwice());
            line(text, "not linked to the record before", audit.chainBreaks());
            line(text, "late", audit.late());
        }
        return text.append("exactly once: ")
                .append(holds() ? "yes" : "no")
                .append('\n')
                .toString();
    }

    /** For programs: {@code {"exactlyOnce", "kiosks": [{"kiosk", "accepted": [id], "repeats", …, "gaps": [{"first", "last"}], …}]}}. */
    public String toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("exactlyOnce", holds());
        ArrayNode all = json.putArray("kiosks");
        for (KioskAudit audit : kiosks) {
            ObjectNode one = all.addObject().put("kiosk", audit.kiosk()).put("exactlyOnce", audit.exactlyOnce());
            ArrayNode ids = one.putArray("accepted");
            audit.accepted().forEach(id -> ids.add(id.toString()));
            one.put("repeats", audit.repeats());
            one.put("conflicts", audit.conflicts());
            one.put("rejected", audit.rejected());
            ArrayNode gaps = one.putArray("gaps");
            audit.gaps()
                    .forEach(gap -> gaps.addObject().put("first", gap.first()).put("last", gap.last()));
            numbers(one.putArray("usedTwice"), audit.usedTwice());
            numbers(one.putArray("chainBreaks"), audit.chainBreaks());
            numbers(one.putArray("late"), audit.late());
        }
        return json.toString();
    }

    private static void line(StringBuilder text, String what, List<?> places) {
        if (!places.isEmpty()) {
            text.append("  ").append(what).append(": ");
            text.append(places.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            text.append('\n');
        }
    }

    private static void numbers(ArrayNode array, List<Long> numbers) {
        numbers.forEach(array::add);
    }
}
