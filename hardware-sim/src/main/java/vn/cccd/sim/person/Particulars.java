package vn.cccd.sim.person;

/** What a card says about someone beyond who they are. Ethnicity and religion are sensitive: the kiosk must never pass them on. */
public record Particulars(
        String ethnicity, String religion, String placeOfOrigin, String residence, String identifyingFeatures) {
    @Override
    public String toString() {
        return "Particulars[redacted]";
    }
}
