package vn.cccd.card;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import vn.cccd.card.lds.FileProgress;
import vn.cccd.card.lds.LdsFile;

/** Tells how far the whole reading has come, file by file and byte by byte. */
final class FileTally implements FileProgress {
    private static final Set<LdsFile> READ =
            EnumSet.of(LdsFile.DG1, LdsFile.DG2, LdsFile.DG13, LdsFile.DG14, LdsFile.DG15);

    private final FilesSoFar soFar;
    private final Consumer<ReadProgress> progress;
    private final Set<LdsFile> expected = EnumSet.noneOf(LdsFile.class);

    FileTally(FilesSoFar soFar, Consumer<ReadProgress> progress) {
        this.soFar = soFar;
        this.progress = progress;
    }

    void expect(FileLists lists, FilesWanted wanted) {
        expected.addAll(Set.of(LdsFile.COM, LdsFile.SOD, LdsFile.DG1));
        READ.stream().filter(lists::names).forEach(expected::add);
        if (wanted == FilesWanted.TEXT) {
            expected.remove(LdsFile.DG2);
        }
    }

    @Override
    public void read(LdsFile file, int done, int total) {
        int earlier = 0;
        int files = 0;
        boolean others = false;
        for (LdsFile each : LdsFile.values()) {
            if (each != file && counted(each) && soFar.get(each).isPresent()) {
                earlier += soFar.get(each).get().length();
                files++;
            } else if (each != file && expected.contains(each) && !soFar.withheld(each)) {
                others = true;
            }
        }
        boolean known = !expected.isEmpty() && !others;
        progress.accept(new ReadProgress.FileProgress(
                file.name(),
                done,
                total,
                new ReadProgress.Whole(
                        files + (done == total ? 1 : 0),
                        expected.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.max(expected.size(), files + 1)),
                        earlier + done,
                        known ? OptionalInt.of(earlier + total) : OptionalInt.empty())));
    }

    /** What is read of the master file belongs to the opening of the chip. */
    private static boolean counted(LdsFile file) {
        return file == LdsFile.COM || file == LdsFile.SOD || file.isDataGroup();
    }
}
