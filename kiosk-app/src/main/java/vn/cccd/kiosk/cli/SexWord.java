package vn.cccd.kiosk.cli;

import vn.cccd.card.lds.Sex;

/** The sex as the wire contract and the command line write it. */
final class SexWord {
    private SexWord() {}

    static String of(Sex sex) {
        return switch (sex) {
            case MALE -> "male";
            case FEMALE -> "female";
            case UNSPECIFIED -> "unspecified";
        };
    }
}
