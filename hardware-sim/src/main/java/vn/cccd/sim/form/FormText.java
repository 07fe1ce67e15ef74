package vn.cccd.sim.form;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the text of a file: sections, lists and plain values. Anchors, tags and several documents in one file are refused. */
final class FormText {
    private static final int LONGEST_FILE = 65_536;
    private static final int DEEPEST = 8;

    private final String file;
    private final Iterator<Event> events;
    private int depth;

    private FormText(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    static Entry.Section parse(String file, String text) throws FormException {
        if (text.length() > LONGEST_FILE) {
            throw FormException.of(file, "longer than " + LONGEST_FILE + " characters");
        }
        try {
            var settings = LoadSettings.builder().setLabel(file).build();
            var parser =
                    new FormText(file, new Parse(settings).parseString(text).iterator());
            return parser.document();
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw FormException.at(new Place(file, line), "this is no YAML: " + wrong.getProblem());
        } catch (YamlEngineException wrong) {
            throw FormException.at(new Place(file, 1), "this is no YAML: " + wrong.getMessage());
        }
    }

    private Entry.Section document() throws FormException {
        events.next(); // the stream
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            throw FormException.at(new Place(file, 1), "the file is empty");
        }
        if (!(entry(events.next()) instanceof Entry.Section section)) {
            throw FormException.at(place(first), "expected keys, each followed by a colon");
        }
        events.next(); // the end of the document
        Event next = events.next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            throw FormException.at(place(next), "one file describes one thing; here another one begins");
        }
        return section;
    }

    private Entry entry(Event event) throws FormException {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw FormException.at(place(event), "anchors and aliases are not used here; 'extends' is");
        }
        if (depth > DEEPEST) {
            throw FormException.at(place(event), "nested too deep");
        }
        depth++;
        Entry read = switch (event) {
            case ScalarEvent scalar -> {
                refuseTag(scalar, scalar.getTag().isPresent());
                yield new Entry.Line(place(event), scalar.getValue());
            }
            case SequenceStartEvent start -> {
                refuseTag(start, start.getTag().isPresent());
                yield listing(start);
            }
            case MappingStartEvent start -> {
                refuseTag(start, start.getTag().isPresent());
                yield section(start);
            }
            default -> throw FormException.at(place(event), "expected a value");
        };
        depth--;
        return read;
    }

    private void refuseTag(Event event, boolean tagged) throws FormException {
        if (tagged) {
            throw FormException.at(place(event), "tags are not used here");
        }
    }

    private Entry.Listing listing(SequenceStartEvent start) throws FormException {
        List<Entry> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(entry(event));
        }
        return new Entry.Listing(place(start), items);
    }

    private Entry.Section section(MappingStartEvent start) throws FormException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(entry(event) instanceof Entry.Line key)) {
                throw FormException.at(place(event), "a key is one word");
            }
            if (entries.containsKey(key.text())) {
                throw FormException.at(key.at(), "'" + key.text() + "' stands here twice");
            }
            entries.put(key.text(), entry(events.next()));
        }
        return new Entry.Section(place(start), entries);
    }

    private Place place(Event event) {
        return new Place(file, event.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }
}
