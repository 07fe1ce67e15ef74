package vn.cccd.kiosk.demo;

import vn.cccd.kiosk.sector.Sector;

/** What can be demonstrated: a place of each sector, and a hospital's reception beside its self-service. */
public enum DemoPlace {
    HOSPITAL(Sector.HOSPITAL, "hospital"),
    HOSPITAL_RECEPTION(Sector.HOSPITAL, "hospital-reception"),
    NOTARY(Sector.NOTARY, "notary"),
    DRIVING_TEST(Sector.DRIVING_TEST, "driving-test"),
    LODGING(Sector.LODGING, "lodging"),
    PUBLIC_SERVICE(Sector.PUBLIC_SERVICE, "public-service"),
    BUSINESS(Sector.BUSINESS, "business");

    private final Sector sector;
    private final String key;

    DemoPlace(Sector sector, String key) {
        this.sector = sector;
        this.key = key;
    }

    public Sector sector() {
        return sector;
    }

    /** As the command line names it. */
    public String key() {
        return key;
    }
}
