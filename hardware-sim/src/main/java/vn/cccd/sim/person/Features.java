package vn.cccd.sim.person;

import java.awt.Color;
import java.time.Period;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What an invented face looks like; the same for the same person.
 *
 * @param width of the face in pixels
 * @param hairStyle 0 to 2
 * @param age in whole years when the card was issued
 */
record Features(
        Sex sex,
        int age,
        Color skin,
        Color hair,
        Color clothes,
        Color background,
        double width,
        double eyeDistance,
        double mouthWidth,
        int hairStyle,
        boolean glasses) {
    private static final List<Color> SKINS =
            List.of(new Color(0xF0CDB0), new Color(0xE8BE9C), new Color(0xDDAE88), new Color(0xC99872));
    private static final List<Color> CLOTHES = List.of(
            new Color(0xF4F5F2),
            new Color(0x2F4A6D),
            new Color(0x6E8CA8),
            new Color(0x7A3B45),
            new Color(0x3E5E4C),
            new Color(0x8A7FA8));
    private static final List<Color> BACKGROUNDS =
            List.of(new Color(0xDCE6F0), new Color(0xE4E9EC), new Color(0xD3E0EC));
    private static final Color BLACK_HAIR = new Color(0x1E1A19);
    private static final Color GREY_HAIR = new Color(0xA8A5A2);

    static Features of(Citizen citizen) {
        var chance = new SplittableRandom(Long.parseLong(citizen.number()));
        int age = Period.between(citizen.birthDate().earliest(), citizen.issueDate())
                .getYears();
        return new Features(
                citizen.sex(),
                age,
                pick(SKINS, chance),
                mix(BLACK_HAIR, GREY_HAIR, Math.clamp((age - 42) / 25.0, 0, 1)),
                pick(CLOTHES, chance),
                pick(BACKGROUNDS, chance),
                chance.nextInt(186, 212) - (citizen.sex() == Sex.FEMALE ? 8 : 0),
                chance.nextInt(42, 50),
                chance.nextInt(28, 38),
                chance.nextInt(3),
                age > 30 && chance.nextInt(3) == 0);
    }

    /** {@code share} of {@code to}, the rest of {@code from}. */
    static Color mix(Color from, Color to, double share) {
        return new Color(
                blend(from.getRed(), to.getRed(), share),
                blend(from.getGreen(), to.getGreen(), share),
                blend(from.getBlue(), to.getBlue(), share));
    }

    private static int blend(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static Color pick(List<Color> choices, SplittableRandom chance) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
