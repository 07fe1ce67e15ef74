package vn.cccd.card;

/** One reading to be done. */
public record ReadRequest(AccessHint hint, FilesWanted files) {}
