package vn.cccd.kiosk.settings;

import vn.cccd.kiosk.sector.ConsentText;

/**
 * What citizens are told or asked to agree to: {@code consent.read}, {@code consent.purpose}, {@code consent.kept} and {@code consent.sent}, each with {@code
 * .vi} and {@code .en}. Records name the version of the text, so whoever changes a word gives it a {@code consent.version} of its own.
 */
final class ConsentSettings {
    private static final String VERSION = "consent.version";

    private ConsentSettings() {}

    static ConsentText read(SettingsFile file, ConsentText usual) {
        ConsentText text = new ConsentText(
                file.value(
                        VERSION,
                        "a name of lower-case letters, digits and hyphens",
                        usual.version(),
                        value -> SettingsValues.matching(value, "[a-z0-9][a-z0-9-]{0,39}")),
                usual.purposes(),
                BilingualSettings.usually(file, "consent.read", usual.whatIsRead()),
                BilingualSettings.usually(file, "consent.purpose", usual.whatFor()),
                BilingualSettings.usually(file, "consent.kept", usual.howLong()),
                BilingualSettings.usually(file, "consent.sent", usual.sentTo()));
        boolean changed = !text.equals(usual);
        if (changed && text.version().equals(usual.version())) {
            file.mistake(0, VERSION, "missing; a text of your own needs a version of its own");
        }
        return text;
    }
}
