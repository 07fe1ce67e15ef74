package vn.cccd.sim.qr.damage;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One damage. Text forms: {@code blur:1.5}, {@code covered:0.15}.
 *
 * @param strength from zero, which changes nothing, to the kind's {@link DamageKind#strongest}
 */
public record PictureDamage(DamageKind kind, double strength) {
    private static final Pattern FORM = Pattern.compile("(?<kind>[a-z-]+):(?<strength>[0-9]{1,4}(\\.[0-9]{1,6})?)");

    public PictureDamage {
        if (!(strength >= 0 && strength <= kind.strongest())) {
            throw new IllegalArgumentException(kind.text() + " goes from 0 to "
                    + BigDecimal.valueOf(kind.strongest()).toPlainString());
        }
    }

    /**
     * Parses one text form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PictureDamage parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refusal(text);
        }
        DamageKind kind = Arrays.stream(DamageKind.values())
                .filter(value -> value.text().equals(form.group("kind")))
                .findFirst()
                .orElseThrow(() -> refusal(text));
        return new PictureDamage(kind, Double.parseDouble(form.group("strength")));
    }

    /** Parses several, separated by commas; none when {@code text} is empty. */
    public static List<PictureDamage> parseAll(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(PictureDamage::parse).toList();
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        return kind.text() + ":"
                + BigDecimal.valueOf(strength).stripTrailingZeros().toPlainString();
    }

    private static IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException("no damage: '" + text
                + "'; write a kind and a strength, such as blur:1.5; kinds are "
                + String.join(
                        ", ",
                        Arrays.stream(DamageKind.values()).map(DamageKind::text).toList()));
    }
}
