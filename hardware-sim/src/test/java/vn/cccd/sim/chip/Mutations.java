package vn.cccd.sim.chip;

import java.util.Random;

/** Damages a line of text in one to three places. */
public final class Mutations {
    private static final String ALPHABET = "abz09AF@:%,=+- .";

    private Mutations() {}

    public static String of(String text, Random random) {
        String changed = text;
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(changed.length() + 1);
            String rest = changed.substring(at);
            String letter = String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            changed = switch (random.nextInt(3)) {
                case 0 -> changed.substring(0, at) + letter + rest;
                case 1 -> changed.substring(0, at) + (rest.isEmpty() ? "" : rest.substring(1));
                default -> changed.substring(0, at) + letter + (rest.isEmpty() ? "" : rest.substring(1));
            };
        }
        return changed;
    }
}
