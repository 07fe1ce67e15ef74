package vn.cccd.card.access;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import vn.cccd.card.bytes.Bytes;

/** Draws what the script says, in this order. */
final class ScriptedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient Deque<Bytes> draws = new ArrayDeque<>();

    ScriptedRandom(String... hex) {
        Arrays.stream(hex).map(Bytes::fromHex).forEach(draws::add);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        System.arraycopy(draws.remove().toArray(), 0, bytes, 0, bytes.length);
    }
}
