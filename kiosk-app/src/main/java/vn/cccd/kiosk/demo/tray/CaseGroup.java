package vn.cccd.kiosk.demo.tray;

import java.util.List;
import vn.cccd.sim.card.CardProfile;

/** The inspection cases by their first letter: hundreds of cards in one list help nobody. */
enum CaseGroup {
    EVERYDAY("Thường gặp · Everyday", ""),
    ACCESS("A – Mở chip · Access", "A"),
    READING("B – Đọc · Reading", "B"),
    HOSTILE("H – Phá hoại · Hostile", "H"),
    AUTHENTICITY("P – Chữ ký · Authenticity", "P"),
    COPIES("C – Sao chép · Copies", "C"),
    DOCUMENT("D – Giấy tờ và người · Document and person", "D"),
    TERMINAL("T – Quyền đọc vân tay · Terminal rights", "T");

    private static final List<String> USUAL = List.of(
            "cccd-2021",
            "portrait-jpeg-2000",
            "bac-only",
            "changed-dg1",
            "copy-without-keys",
            "revoked-signer",
            "unknown-issuer",
            "expired",
            "lifetime",
            "passport",
            "passport-pace");

    private final String label;
    private final String letter;

    CaseGroup(String label, String letter) {
        this.label = label;
        this.letter = letter;
    }

    String label() {
        return label;
    }

    /** Read from their files when asked for. */
    List<CardProfile> profiles() {
        return this == EVERYDAY
                ? USUAL.stream()
                        .flatMap(name -> CardProfile.named(name).stream())
                        .toList()
                : CardProfile.all().stream()
                        .filter(profile -> profile.inspectionCase()
                                .filter(name -> name.startsWith(letter))
                                .isPresent())
                        .toList();
    }
}
