package vn.cccd.sim.pki;

/** A state in whose name certificates are issued. */
enum IssuingState {
    VIETNAM("VN", "VNM", "Vietnam"),
    /** The state of specimens (Doc 9303-3, 5). */
    UTOPIA("UT", "UTO", "Utopia");

    private final String twoLetters;
    private final String threeLetters;
    private final String title;

    IssuingState(String twoLetters, String threeLetters, String title) {
        this.twoLetters = twoLetters;
        this.threeLetters = threeLetters;
        this.title = title;
    }

    static IssuingState of(CertificateDesign design) {
        return design.has(CertificateFlaw.OTHER_COUNTRY) ? UTOPIA : VIETNAM;
    }

    /** As names of certificates have it (ISO 3166-1 alpha-2). */
    String twoLetters() {
        return twoLetters;
    }

    /** As the machine-readable zone has it. */
    String threeLetters() {
        return threeLetters;
    }

    String title() {
        return title;
    }
}
