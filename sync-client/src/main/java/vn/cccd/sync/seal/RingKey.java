package vn.cccd.sync.seal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;

/** A key and its bytes, which are needed to write the ring again. */
final class RingKey {
    static final int STORED_BYTES = 4 + Cipher.KEY_BYTES;

    private final Cipher cipher;
    private final byte[] secret;

    /** {@code secret} is this key's from now on. */
    private RingKey(int number, byte[] secret) {
        this.cipher = Cipher.of(number, secret);
        this.secret = secret;
    }

    static RingKey make(Set<Integer> taken, SecureRandom random) {
        int number = random.nextInt();
        while (number == 0 || taken.contains(number)) {
            number = random.nextInt();
        }
        return new RingKey(number, Cipher.newKey(random));
    }

    static RingKey read(ByteBuffer from) {
        int number = from.getInt();
        byte[] secret = new byte[Cipher.KEY_BYTES];
        from.get(secret);
        return new RingKey(number, secret);
    }

    Cipher cipher() {
        return cipher;
    }

    void write(ByteBuffer to) {
        to.putInt(cipher.number()).put(secret);
    }

    void wipe() {
        Arrays.fill(secret, (byte) 0);
    }
}
