package vn.cccd.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import vn.cccd.sync.bytes.Bytes;

/** One kiosk whose process is killed again and again; while one is killed, the next is starting. */
final class Lane implements AutoCloseable {
    private static final int SIGKILL = 128 + 9;
    private static final int LONGEST_OPENING_MICROS = 300_000;
    private static final int MOST_WORDS = 60;
    private static final int LONGEST_AFTERWARDS_MICROS = 30_000;

    private final Path directory;
    private final List<String> java;
    private final Random random;
    final Backend backend;
    long kills;
    long killsBeforeTheFirstRecord;
    private Process next;

    Lane(Path directory, List<String> java, long seed) throws IOException {
        this.directory = directory;
        this.java = java;
        this.random = new Random(seed);
        this.backend = new Backend(new Random(seed + 1));
        this.next = start(-1);
    }

    private Process start(long records) throws IOException {
        return new ProcessBuilder(Stream.concat(
                                java.stream(),
                                Stream.of(Writer.class.getName(), directory.toString(), String.valueOf(records)))
                        .toList())
                .redirectError(Redirect.INHERIT)
                .start();
    }

    void kill(int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            Process writer = next;
            next = start(-1);
            long before = backend.acknowledged.size();
            CountDownLatch begun = new CountDownLatch(random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(MOST_WORDS));
            int life = random.nextInt(begun.getCount() == 0 ? LONGEST_OPENING_MICROS : LONGEST_AFTERWARDS_MICROS);
            Thread killer = Thread.ofPlatform().unstarted(() -> killWhenBegun(writer, begun, life));
            converse(writer, killer, begun);
            killer.join();
            assertThat(writer.waitFor()).as("killed, not ended").isEqualTo(SIGKILL);
            kills++;
            if (kills % 100 == 0) {
                System.out.printf(
                        "%s: %d kills, %d acknowledged, %d at the backend%n",
                        directory.getFileName(), kills, backend.acknowledged.size(), backend.size());
            }
            killsBeforeTheFirstRecord += backend.acknowledged.size() == before ? 1 : 0;
        }
    }

    /** Somewhere in its opening, or so many microseconds after it has said so many words: records stored, batches sent. */
    private static void killWhenBegun(Process writer, CountDownLatch begun, int life) {
        try {
            begun.await(1, TimeUnit.MINUTES);
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(life));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // By its handle: Process.destroyForcibly would also throw away what was said and not yet read.
        writer.toHandle().destroyForcibly();
    }

    /** Until the process is gone and all that it said is read. */
    private void converse(Process writer, Thread killer, CountDownLatch begun) throws IOException {
        DataOutputStream answers = new DataOutputStream(writer.getOutputStream());
        try (DataInputStream said = new DataInputStream(new BufferedInputStream(writer.getInputStream()))) {
            assertThat(said.readByte()).isEqualTo((byte) 'R');
            answers.writeInt(random.nextInt(3) == 0 ? 0 : 3_600);
            answers.writeInt(random.nextInt(3) == 0 ? 1 : 3_600);
            answers.flush();
            killer.start();
            while (true) {
                byte word = said.readByte();
                begun.countDown();
                switch (word) {
                    case 'A' -> {
                        String id = said.readUTF();
                        long sequence = said.readLong();
                        assertThat(backend.acknowledged.add(id))
                                .as("record %d", sequence)
                                .isTrue();
                    }
                    case 'T' -> backend.begun.add(said.readUTF());
                    case 'B' -> answer(said, answers);
                    default -> throw new IOException("no such word");
                }
            }
        } catch (EOFException gone) {
            // The last word may be cut: then it was not said.
            assertThat(gone).isNotNull();
        }
    }

    private void answer(DataInputStream said, DataOutputStream answers) throws IOException {
        List<Backend.Sent> batch = new ArrayList<>();
        for (int left = said.readInt(); left > 0; left--) {
            String id = said.readUTF();
            long sequence = said.readLong();
            byte[] record = new byte[said.readInt()];
            said.readFully(record); // throws where it is cut
            batch.add(new Backend.Sent(id, sequence, Bytes.copyOf(record)));
        }
        int answer = backend.receive(batch);
        try {
            answers.writeInt(answer);
            answers.flush();
        } catch (IOException nobodyListens) {
            // Killed while it waited; what else it had said is still in the pipe.
            assertThat(nobodyListens).isNotNull();
        }
    }

    @Override
    public void close() {
        next.toHandle().destroyForcibly();
    }
}
