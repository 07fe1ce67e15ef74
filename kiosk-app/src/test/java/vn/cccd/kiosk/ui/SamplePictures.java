package vn.cccd.kiosk.ui;

import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.sector.Site;

/** The samples of the gallery for tests of the packages below. */
public final class SamplePictures {
    private SamplePictures() {}

    public static Face face() {
        return SamplePortrait.face();
    }

    public static Site site() {
        return SampleSite.hospital();
    }
}
