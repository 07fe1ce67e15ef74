package vn.cccd.card;

import java.util.regex.Pattern;

/** What the readers of one model have in common in their names: all but serial number and the indexes that the PC/SC service puts behind it. */
record ReaderModel(String name) {
    private static final Pattern INDEXES = Pattern.compile("(\\s+\\d{1,2}){1,2}$");
    private static final Pattern SERIAL_NUMBER = Pattern.compile("\\s*\\((?=[^)]*\\d)[0-9A-Za-z.-]*\\)$");

    static ReaderModel of(String reader) {
        String withoutIndexes = INDEXES.matcher(reader.strip()).replaceFirst("");
        return new ReaderModel(SERIAL_NUMBER.matcher(withoutIndexes).replaceFirst(""));
    }
}
