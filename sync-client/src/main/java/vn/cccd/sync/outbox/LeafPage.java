package vn.cccd.sync.outbox;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows on one leaf of a table's tree (SQLite file format, 1.6 and 2.1). Whatever the bytes are, it ends, within bounds. */
final class LeafPage {
    private static final int TABLE_LEAF = 0x0D;
    private static final int USABLE = PageFile.PAGE_BYTES;
    private static final int MOST_LOCAL = USABLE - 35;
    private static final int LEAST_LOCAL = (USABLE - 12) * 32 / 255 - 23;
    private static final int MOST_COLUMNS = 32;

    /** No row of ours is larger; a damaged length must not make us read gigabytes. */
    private static final long MOST_BYTES = 64L << 20;

    private final PageFile file;
    private final ByteBuffer page;
    private int unreadable;

    LeafPage(PageFile file, byte[] page) {
        this.file = file;
        this.page = ByteBuffer.wrap(page);
    }

    /** A row: its number and its values, each a Long, String, byte[], or empty for NULL. */
    record Row(long number, List<Optional<Object>> values) {
        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    boolean isTableLeaf() {
        return page.get(0) == TABLE_LEAF;
    }

    /** Rows that could not be taken apart so far: their cells lead nowhere. */
    int unreadable() {
        return unreadable;
    }

    /** The rows that can be taken apart. What is in them is not trusted yet. */
    List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        int cells = Math.min(page.getShort(3) & 0xFFFF, (USABLE - 8) / 2);
        for (int i = 0; i < cells; i++) {
            try {
                rows.add(row(page.getShort(8 + 2 * i) & 0xFFFF));
            } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
                unreadable++;
            }
        }
        return rows;
    }

    private Row row(int at) throws IOException {
        page.position(at);
        long length = variable(page);
        long number = variable(page);
        if (length < 1 || length > MOST_BYTES) {
            throw new IllegalArgumentException("no row is that long");
        }
        return new Row(number, values(ByteBuffer.wrap(content((int) length))));
    }

    private byte[] content(int length) throws IOException {
        byte[] content = new byte[length];
        if (length <= MOST_LOCAL) {
            page.get(content);
            return content;
        }
        int candidate = LEAST_LOCAL + (length - LEAST_LOCAL) % (USABLE - 4);
        int done = candidate <= MOST_LOCAL ? candidate : LEAST_LOCAL;
        page.get(content, 0, done);
        int next = page.getInt();
        while (done < length) {
            if (next < 2) {
                throw new IllegalArgumentException("the row's tail is not there");
            }
            ByteBuffer more = ByteBuffer.wrap(file.latest(next));
            next = more.getInt();
            int part = Math.min(length - done, USABLE - 4);
            more.get(content, done, part);
            done += part;
        }
        return content;
    }

    private static List<Optional<Object>> values(ByteBuffer record) {
        int start = record.position();
        long headerLength = variable(record);
        List<Long> types = new ArrayList<>();
        while (record.position() - start < headerLength && types.size() < MOST_COLUMNS) {
            types.add(variable(record));
        }
        record.position(Math.toIntExact(start + headerLength));
        List<Optional<Object>> values = new ArrayList<>();
        for (long type : types) {
            values.add(value(record, type));
        }
        return values;
    }

    private static Optional<Object> value(ByteBuffer record, long type) {
        if (type < 12) {
            return switch ((int) type) {
                case 0 -> Optional.empty();
                case 1, 2, 3, 4 -> Optional.of(number(record, (int) type));
                case 5 -> Optional.of(number(record, 6));
                case 6 -> Optional.of(number(record, 8));
                case 8 -> Optional.of(0L);
                case 9 -> Optional.of(1L);
                default -> throw new IllegalArgumentException("no such type");
            };
        }
        long length = (type - 12) / 2;
        if (length > record.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[(int) length];
        record.get(bytes);
        return Optional.of(type % 2 == 0 ? bytes : new String(bytes, StandardCharsets.UTF_8));
    }

    private static long number(ByteBuffer record, int bytes) {
        long value = record.get();
        for (int i = 1; i < bytes; i++) {
            value = (value << 8) | (record.get() & 0xFF);
        }
        return value;
    }

    /** SQLite's own: seven bits a byte, big end first; the ninth byte counts whole. */
    private static long variable(ByteBuffer from) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte next = from.get();
            value = (value << 7) | (next & 0x7F);
            if (next >= 0) {
                return value;
            }
        }
        return (value << 8) | (from.get() & 0xFF);
    }
}
