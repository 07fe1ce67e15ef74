package vn.cccd.sync.reference;

/** Where a content's entries are: the array's name, and the member that tells one entry from another. */
record KeyedList(String array, String key) {}
