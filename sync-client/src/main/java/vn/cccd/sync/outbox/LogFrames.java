package vn.cccd.sync.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in SQLite's write-ahead log (file format, 4).
 *
 * <p>SQLite itself takes the frames up to the first whose checksum is wrong and forgets the rest without a word. That is right for a transaction that was
 * being written when the power went, and wrong for a log in which a bit has flipped: acknowledged records stand behind it. This tells the two
 * apart: {@link #damaged} when a frame is wrong and a commit of the same generation stands at it or behind it.
 *
 * @param frames those of the log's generation up to its last commit, oldest first
 */
record LogFrames(List<Frame> frames, boolean damaged) {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377F0682;

    /** A page as one transaction left it; {@code offset} is where its bytes begin in the log. */
    record Frame(int page, long offset) {}

    private record Checksum(int first, int second) {}

    private record Found(int page, boolean commit, long salt, Checksum stored, long offset) {}

    static LogFrames read(FileChannel log) throws IOException {
        ByteBuffer header = bytes(log, 0, HEADER);
        List<Found> found = new ArrayList<>();
        for (long at = HEADER;
                at + FRAME_HEADER + PageFile.PAGE_BYTES <= log.size();
                at += FRAME_HEADER + PageFile.PAGE_BYTES) {
            ByteBuffer frame = bytes(log, at, FRAME_HEADER);
            found.add(new Found(
                    frame.getInt(0),
                    frame.getInt(4) != 0,
                    frame.getLong(8),
                    new Checksum(frame.getInt(16), frame.getInt(20)),
                    at + FRAME_HEADER));
        }
        if (found.isEmpty()) {
            return new LogFrames(List.of(), false);
        }
        ByteOrder order = (header.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        Checksum sum = add(new Checksum(0, 0), header, 24, order);
        boolean soundHeader = (header.getInt(0) | 1) == (MAGIC | 1)
                && header.getInt(8) == PageFile.PAGE_BYTES
                && sum.equals(new Checksum(header.getInt(24), header.getInt(28)));
        long salt = soundHeader ? header.getLong(16) : likelySalt(found);
        int sound = soundHeader ? soundFrames(log, found, salt, sum, order) : 0;
        int end = lastCommit(found, salt);
        return new LogFrames(
                found.stream()
                        .limit(end)
                        .filter(frame -> alike(frame.salt(), salt) && frame.page() > 0)
                        .map(frame -> new Frame(frame.page(), frame.offset()))
                        .toList(),
                end > sound);
    }

    private static int soundFrames(FileChannel log, List<Found> found, long salt, Checksum start, ByteOrder order)
            throws IOException {
        Checksum sum = start;
        for (int i = 0; i < found.size(); i++) {
            Found frame = found.get(i);
            sum = add(sum, bytes(log, frame.offset() - FRAME_HEADER, 8), 8, order);
            sum = add(sum, bytes(log, frame.offset(), PageFile.PAGE_BYTES), PageFile.PAGE_BYTES, order);
            if (frame.salt() != salt || !frame.stored().equals(sum)) {
                return i;
            }
        }
        return found.size();
    }

    /** How many frames there are up to the last commit of this generation. */
    private static int lastCommit(List<Found> found, long salt) {
        int end = 0;
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).commit() && alike(found.get(i).salt(), salt)) {
                end = i + 1;
            }
        }
        return end;
    }

    /** The generation, when the log's own header does not tell: the second frame's word against that of the first, which lies beside the header. */
    private static long likelySalt(List<Found> found) {
        return found.get(Math.min(1, found.size() - 1)).salt();
    }

    /** One half of the salt may be damaged itself; an older generation shares neither. */
    private static boolean alike(long one, long other) {
        return one >>> 32 == other >>> 32 || (int) one == (int) other;
    }

    private static Checksum add(Checksum sum, ByteBuffer data, int length, ByteOrder order) {
        data.order(order);
        int first = sum.first();
        int second = sum.second();
        for (int at = 0; at < length; at += 8) {
            first += data.getInt(at) + second;
            second += data.getInt(at + 4) + first;
        }
        data.order(ByteOrder.BIG_ENDIAN);
        return new Checksum(first, second);
    }

    private static ByteBuffer bytes(FileChannel channel, long at, int length) throws IOException {
        return ByteBuffer.wrap(PageFile.read(channel, at, length));
    }
}
