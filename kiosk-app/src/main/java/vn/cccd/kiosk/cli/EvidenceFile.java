package vn.cccd.kiosk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.authenticity.EvidenceOutcome;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;

/** A file that holds the evidence of one reading. */
final class EvidenceFile {
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Path path;

    EvidenceFile(Path path) {
        this.path = path;
    }

    /**
     * Writes it whole or not at all, for its owner only (where the file system knows owners); replaces one that is there.
     *
     * @throws CommandFailure when it cannot be written
     */
    void write(Evidence evidence) {
        try {
            // Temporary files are made for their owner only.
            Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), ".evidence-", ".new");
            try {
                Files.write(fresh, evidence.encode().toArray());
                try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException unwritable) {
            throw new CommandFailure(ExitCode.FAILED, "The evidence cannot be written: " + path);
        }
    }

    /** What is in it. */
    EvidenceOutcome read() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Evidence.decode(Bytes.copyOf(in.readNBytes(MOST_BYTES)));
        }
    }
}
