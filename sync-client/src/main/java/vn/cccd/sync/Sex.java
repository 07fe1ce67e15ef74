package vn.cccd.sync;

/** As the document says it. */
public enum Sex {
    MALE("male"),
    FEMALE("female");

    private final String wireName;

    Sex(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
