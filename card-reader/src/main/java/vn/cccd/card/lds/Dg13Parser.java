package vn.cccd.card.lds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * Reads the Vietnamese data group 13: a version, an object identifier, and a SET of numbered fields.
 *
 * <p>The layout is not published. Fields go by their number, not their place; any string type will do; fields may be missing or
 * without a value; unknown ones are kept.
 */
public final class Dg13Parser {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int LAST_KNOWN = 16;
    private static final int DEEPEST = 6;

    private final Map<Integer, List<String>> fields = new TreeMap<>();

    private Dg13Parser() {}

    /** Parses the whole file. */
    public static Dg13Outcome parse(Bytes file) {
        try {
            Dg13Parser parser = new Dg13Parser();
            parser.readFile(file);
            return parser.fields.isEmpty()
                    ? new Dg13Outcome.Refused("no numbered fields")
                    : new Dg13Outcome.Parsed(parser.result());
        } catch (TlvException e) {
            return new Dg13Outcome.Refused("not well formed: " + e.getMessage());
        }
    }

    private void readFile(Bytes file) throws TlvException {
        Tlv outer = Tlv.parse(file);
        if (outer.tag() != LdsFile.DG13.tag()) {
            throw new TlvException("no DG13");
        }
        Tlv body = outer.child(SEQUENCE).orElseThrow(() -> new TlvException("no sequence"));
        Tlv set = body.child(SET).orElseThrow(() -> new TlvException("no set of fields"));
        for (Tlv field : set.children()) {
            readField(field);
        }
    }

    private void readField(Tlv field) throws TlvException {
        if (field.tag() != SEQUENCE) {
            throw new TlvException("a field that is no sequence");
        }
        List<Tlv> parts = field.children();
        if (parts.isEmpty() || parts.getFirst().tag() != INTEGER) {
            throw new TlvException("a field without a number");
        }
        Bytes number = parts.getFirst().value();
        if (number.isEmpty() || number.length() > 2) {
            throw new TlvException("a field with an oversized number");
        }
        List<String> texts = new ArrayList<>();
        for (Tlv part : parts.subList(1, parts.size())) {
            collect(part, texts, 0);
        }
        // The first one counts: a repeated field must not replace what a person has seen.
        fields.putIfAbsent(new BigInteger(number.toArray()).intValue(), texts);
    }

    private static void collect(Tlv part, List<String> texts, int depth) throws TlvException {
        if (part.constructed()) {
            if (depth == DEEPEST) {
                throw new TlvException("nested too deeply");
            }
            for (Tlv child : part.children()) {
                collect(child, texts, depth + 1);
            }
        } else {
            Asn1Text.read(part).filter(text -> !text.isEmpty()).ifPresent(texts::add);
        }
    }

    private Dg13 result() {
        Map<Integer, List<String>> others = new TreeMap<>();
        fields.forEach((number, texts) -> {
            if (number < 1 || number > LAST_KNOWN) {
                others.put(number, List.copyOf(texts));
            }
        });
        return new Dg13(
                text(1),
                text(2),
                date(3),
                text(4),
                text(5),
                text(6),
                text(7),
                text(8),
                text(9),
                text(10),
                date(11),
                text(12),
                fields.getOrDefault(13, List.of()),
                text(14),
                text(15),
                text(16),
                others);
    }

    private Optional<PartialDate> date(int number) {
        return text(number).flatMap(PrintedDate::parse);
    }

    private Optional<String> text(int number) {
        List<String> texts = fields.getOrDefault(number, List.of());
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", texts));
    }
}
