package vn.cccd.card.pcsc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.bytes.Bytes;

/** What was last seen, and so what is news. Used by one thread. */
final class ReaderHistory {
    private enum Service {
        UNKNOWN,
        UP,
        DOWN
    }

    private Service service = Service.UNKNOWN;
    private Map<String, Sighting> readers = new LinkedHashMap<>();

    /** The news when the service answered with these readers. */
    List<ReaderEvent> readers(List<Sighting> now) {
        List<ReaderEvent> news = new ArrayList<>();
        if (service != Service.UP) {
            news.add(new ReaderEvent.ServiceUp());
            service = Service.UP;
        }
        Map<String, Sighting> next = new LinkedHashMap<>();
        now.forEach(sighting -> next.put(sighting.reader().name(), sighting));
        for (Sighting before : readers.values()) {
            if (!next.containsKey(before.reader().name())) {
                removed(before, news);
            }
        }
        for (Sighting sighting : next.values()) {
            compare(readers.get(sighting.reader().name()), sighting, news);
        }
        readers = next;
        return news;
    }

    /** The news when the service did not answer. */
    List<ReaderEvent> serviceGone() {
        List<ReaderEvent> news = new ArrayList<>();
        readers.values().forEach(before -> removed(before, news));
        readers = new LinkedHashMap<>();
        if (service != Service.DOWN) {
            news.add(new ReaderEvent.ServiceDown());
            service = Service.DOWN;
        }
        return news;
    }

    private static void removed(Sighting before, List<ReaderEvent> news) {
        String name = before.reader().name();
        if (before.reader().cardPresent()) {
            news.add(new ReaderEvent.CardRemoved(name));
        }
        news.add(new ReaderEvent.ReaderRemoved(name));
    }

    private static void compare(@Nullable Sighting before, Sighting now, List<ReaderEvent> news) {
        String name = now.reader().name();
        if (before == null) {
            news.add(new ReaderEvent.ReaderAdded(name));
        }
        boolean was = before != null && before.reader().cardPresent();
        boolean is = now.reader().cardPresent();
        boolean swapped = before != null && was && is && before.changes() != now.changes();
        if (was && (!is || swapped)) {
            news.add(new ReaderEvent.CardRemoved(name));
        }
        if (is && (!was || swapped)) {
            news.add(new ReaderEvent.CardInserted(name, now.reader().atr().orElse(Bytes.empty())));
        }
    }
}
