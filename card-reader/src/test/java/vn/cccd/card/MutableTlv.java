package vn.cccd.card;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A data object that can be taken apart, changed at any depth, and written with lengths that fit again, or do not. */
final class MutableTlv {
    private static final int DEEPEST = 12;

    private final byte[] tag;
    private byte[] value;
    private final List<MutableTlv> children;

    private MutableTlv(byte[] tag, byte[] value, List<MutableTlv> children) {
        this.tag = tag;
        this.value = value;
        this.children = children;
    }

    /** The objects in {@code bytes}; nothing when they are none. */
    static List<MutableTlv> parse(byte[] bytes) {
        return parse(bytes, 0);
    }

    private static List<MutableTlv> parse(byte[] bytes, int depth) {
        List<MutableTlv> objects = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int start = at++;
            if ((bytes[start] & 0x1F) == 0x1F) {
                while (at < bytes.length && (bytes[at] & 0x80) != 0) {
                    at++;
                }
                at++;
            }
            if (at >= bytes.length) {
                return List.of();
            }
            int tagEnd = at;
            int length = bytes[at++] & 0xFF;
            if (length > 0x83 || length == 0x80 || at + Math.max(length - 0x80, 0) > bytes.length) {
                return List.of();
            }
            for (int more = length - 0x80, sum = 0; more > 0; more--) {
                sum = sum << 8 | (bytes[at++] & 0xFF);
                length = sum;
            }
            if (length > bytes.length - at) {
                return List.of();
            }
            byte[] value = Arrays.copyOfRange(bytes, at, at + length);
            at += length;
            boolean mayHold = (bytes[start] & 0x20) != 0 || bytes[start] == 0x04;
            List<MutableTlv> inside = mayHold && depth < DEEPEST ? parse(value, depth + 1) : List.of();
            objects.add(new MutableTlv(Arrays.copyOfRange(bytes, start, tagEnd), value, new ArrayList<>(inside)));
        }
        return objects;
    }

    /** The same with one change somewhere, told by {@code random}. */
    static byte[] changed(byte[] file, Random random) {
        List<MutableTlv> objects = new ArrayList<>(parse(file));
        if (objects.isEmpty()) {
            return file;
        }
        List<List<MutableTlv>> levels = new ArrayList<>();
        collect(objects, levels);
        List<MutableTlv> level = levels.get(random.nextInt(levels.size()));
        int index = random.nextInt(level.size());
        MutableTlv victim = level.get(index);
        switch (random.nextInt(9)) {
            case 0 -> victim.tag[0] ^= (byte) (1 << random.nextInt(8));
            case 1 -> level.remove(index);
            case 2 -> level.add(index, victim);
            case 3 -> level.add(level.remove(random.nextInt(level.size())));
            case 4 -> victim.replace(Arrays.copyOf(victim.value, random.nextInt(victim.value.length + 1)));
            case 5 -> victim.replace(Arrays.copyOf(victim.value, victim.value.length + 1 + random.nextInt(300)));
            case 6 -> {
                byte[] noise = new byte[victim.value.length];
                random.nextBytes(noise);
                victim.replace(noise);
            }
            case 7 -> level.set(index, nested(victim, 1 + random.nextInt(200)));
            default -> victim.replace(flipped(victim.value, random));
        }
        return encoded(objects);
    }

    private static byte[] flipped(byte[] value, Random random) {
        byte[] changed = value.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static MutableTlv nested(MutableTlv innermost, int depth) {
        MutableTlv object = innermost;
        for (int i = 0; i < depth; i++) {
            object = new MutableTlv(new byte[] {0x30}, new byte[0], new ArrayList<>(List.of(object)));
        }
        return object;
    }

    private static void collect(List<MutableTlv> level, List<List<MutableTlv>> levels) {
        levels.add(level);
        level.stream().filter(object -> !object.children.isEmpty()).forEach(object -> collect(object.children, levels));
    }

    private void replace(byte[] other) {
        children.clear();
        value = other;
    }

    private static byte[] encoded(List<MutableTlv> objects) {
        var out = new ByteArrayOutputStream();
        for (MutableTlv object : objects) {
            byte[] content = object.children.isEmpty() ? object.value : encoded(object.children);
            out.writeBytes(object.tag);
            if (content.length > 0xFF) {
                out.writeBytes(new byte[] {
                    (byte) 0x83, (byte) (content.length >> 16), (byte) (content.length >> 8), (byte) content.length
                });
            } else if (content.length > 0x7F) {
                out.writeBytes(new byte[] {(byte) 0x81, (byte) content.length});
            } else {
                out.write(content.length);
            }
            out.writeBytes(content);
        }
        return out.toByteArray();
    }
}
