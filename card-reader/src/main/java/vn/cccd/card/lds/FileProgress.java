package vn.cccd.card.lds;

/** Hears how far the reading of a file has come. */
@FunctionalInterface
public interface FileProgress {
    /** {@code done} of {@code total} bytes are here. */
    void read(LdsFile file, int done, int total);
}
