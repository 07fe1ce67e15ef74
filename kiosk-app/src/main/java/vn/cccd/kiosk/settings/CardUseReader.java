package vn.cccd.kiosk.settings;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.CardUse;

/** What of a card is shown and sent: {@code card.shown}, {@code card.sent}, and for sensitive fields {@code card.reason.<field>}. */
final class CardUseReader {
    private CardUseReader() {}

    static CardUse read(SettingsFile file, CardUse usual) {
        Set<CardField> shown = fields(file, "card.shown", usual.shown());
        Set<CardField> sent = fields(file, "card.sent", usual.sent());
        Map<CardField, String> reasons = new EnumMap<>(CardField.class);
        for (CardField field : CardField.values()) {
            if (field.sensitive()) {
                file.optional("card.reason." + field.key(), "a reason in words", SettingsValues::text)
                        .ifPresent(reason -> reasons.put(field, reason));
            }
        }
        for (CardField field : CardField.values()) {
            boolean used = shown.contains(field) || sent.contains(field);
            if (used && field.sensitive() && !reasons.containsKey(field)) {
                String key = shown.contains(field) ? "card.shown" : "card.sent";
                file.mistake(
                        file.lineOf(key),
                        key,
                        field.key() + " is sensitive: card.reason." + field.key() + " has to say why it is used");
                return usual;
            }
        }
        return new CardUse(shown, sent, reasons);
    }

    private static Set<CardField> fields(SettingsFile file, String key, Set<CardField> usual) {
        return new HashSet<>(file.value(
                key,
                "fields separated by commas: " + SettingsValues.names(CardField.values(), CardField::key),
                List.copyOf(usual),
                text -> SettingsValues.list(
                        text, name -> SettingsValues.named(name, CardField.values(), CardField::key))));
    }
}
