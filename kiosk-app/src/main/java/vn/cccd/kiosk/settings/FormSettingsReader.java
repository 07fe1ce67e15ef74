package vn.cccd.kiosk.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.publicservice.FormLine;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Folding;

/**
 * Forms of procedures: {@code service.<id>.form = Nơi thường trú <- residence; Điện thoại}, labels and the field of the card that answers them. What
 * a form is answered with is sent, so such a field has to be among those that may be. Forms may share a line.
 */
final class FormSettingsReader {
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^a-z0-9]+");

    /** A line as it is written. */
    private record Written(String label, Optional<CardField> source) {
        /** What it is called in records. */
        String name() {
            return NOT_IN_NAMES
                    .matcher(Folding.withoutAccents(label).toLowerCase(Locale.ROOT))
                    .replaceAll(" ")
                    .strip()
                    .replace(' ', '-');
        }
    }

    private final SettingsFile file;
    private final CardUse cardUse;
    private final Map<String, Written> ofAllForms = new HashMap<>();

    /**
     * A reader of the forms of one office.
     *
     * @param cardUse what of the card may leave this machine
     */
    FormSettingsReader(SettingsFile file, CardUse cardUse) {
        this.file = file;
        this.cardUse = cardUse;
    }

    /** The form of {@code service}; lines that cannot be used are noted and left out. */
    List<FormLine> read(String service) {
        String key = "service." + service + ".form";
        List<Written> written = file.value(
                key,
                "labels separated by ; each perhaps with <- and a field of the card",
                List.of(),
                FormSettingsReader::written);
        Map<String, FormLine> lines = new LinkedHashMap<>();
        for (Written line : written) {
            Optional<String> mistake = lines.containsKey(line.name())
                    ? Optional.of(line.label() + ": another label of this form is the same but for accents and signs")
                    : mistakeIn(line);
            mistake.ifPresentOrElse(
                    why -> file.mistake(file.lineOf(key), key, why),
                    () -> lines.put(
                            line.name(), FormLine.of(line.name(), Bilingual.same(line.label()), line.source())));
        }
        return List.copyOf(lines.values());
    }

    private Optional<String> mistakeIn(Written line) {
        Written sameElsewhere = ofAllForms.putIfAbsent(line.name(), line);
        if (sameElsewhere != null && !sameElsewhere.equals(line)) {
            return Optional.of(line.label()
                    + ": another form has the same line with other letters or another field; write both alike");
        }
        return line.source()
                .filter(field -> !cardUse.answersForms(field))
                .map(field -> field.sensitive()
                        ? field.key() + " is sensitive and answers no form"
                        : field.key() + " is not among card.sent; what answers a form is sent with it");
    }

    private static Optional<List<Written>> written(String text) {
        List<Written> lines = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            String[] sides = part.split("<-", -1);
            Optional<CardField> source = sides.length == 2
                    ? SettingsValues.named(sides[1].strip(), CardField.values(), CardField::key)
                    : Optional.empty();
            Written line = new Written(sides[0].strip(), source);
            if (line.name().isEmpty() || sides.length > 2 || (sides.length == 2 && source.isEmpty())) {
                return Optional.empty();
            }
            lines.add(line);
        }
        return Optional.of(lines);
    }
}
