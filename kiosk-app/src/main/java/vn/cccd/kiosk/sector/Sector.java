package vn.cccd.kiosk.sector;

/** The kinds of site that the product knows; their names are those of the command line and the check-in contract. */
public enum Sector {
    HOSPITAL("hospital"),
    NOTARY("notary"),
    DRIVING_TEST("driving-test"),
    LODGING("lodging"),
    PUBLIC_SERVICE("public-service"),
    BUSINESS("business");

    private final String key;

    Sector(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
