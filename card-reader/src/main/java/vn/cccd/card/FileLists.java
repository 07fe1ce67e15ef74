package vn.cccd.card;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.FileList;
import vn.cccd.card.lds.LdsException;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.SignedFileList;

/**
 * Which data groups a chip has by its own words: those that EF.SOD names, which are signed, and those that EF.COM names, which anybody can
 * change. Only these are asked for: on some chips asking for another one ends the secure channel.
 */
final class FileLists {
    private final SortedSet<Integer> signed = new TreeSet<>();
    private final SortedSet<Integer> listed = new TreeSet<>();

    void addCom(Optional<Bytes> com) {
        try {
            listed.addAll(com.isPresent() ? FileList.parse(com.get()) : new TreeSet<>());
        } catch (LdsException e) {
            // EF.COM proves nothing, so that nothing follows from its being unreadable.
            return;
        }
    }

    void addSod(Optional<Bytes> sod) {
        try {
            signed.addAll(sod.isPresent() ? SignedFileList.parse(sod.get()) : new TreeSet<>());
        } catch (LdsException e) {
            // What is wrong with it is for passive authentication to say; EF.COM tells then what to read.
            return;
        }
    }

    boolean empty() {
        return signed.isEmpty() && listed.isEmpty();
    }

    boolean names(LdsFile file) {
        return signed.contains(file.dataGroup()) || listed.contains(file.dataGroup());
    }

    /** Whether the file's content is worth anything: one that EF.SOD leaves out tells nothing about the holder. */
    boolean counts(LdsFile file) {
        return signed.isEmpty() ? listed.contains(file.dataGroup()) : signed.contains(file.dataGroup());
    }

    SortedSet<Integer> signed() {
        return new TreeSet<>(signed);
    }

    SortedSet<Integer> all() {
        SortedSet<Integer> all = new TreeSet<>(signed);
        all.addAll(listed);
        return all;
    }
}
