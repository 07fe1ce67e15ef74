package vn.cccd.sync.seal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import vn.cccd.sync.bytes.Bytes;

/**
 * A key derived from a passphrase or credential by Argon2id (RFC 9106); it is on no disk.
 *
 * <p><b>Security guarantees.</b> A stolen disk gives nothing away, however complete, as long as the passphrase cannot be guessed at {@link
 * Cost#STANDARD}'s price a try. Give it from outside at each start: typed by staff, or a credential that the service manager keeps in memory.
 *
 * <p>What it wraps begins with cost and salt, so that a later version may ask for more. May be used by several threads until closed.
 */
public final class PassphraseGuard implements KeyGuard {
    private static final int SALT_BYTES = 16;
    private static final int HEADER_BYTES = 8 + SALT_BYTES;
    private static final int NUMBER = 1;

    private final char[] passphrase;
    private final Cost cost;

    /** {@code passphrase} is copied; the caller wipes its own. */
    public PassphraseGuard(char[] passphrase, Cost cost) {
        if (passphrase.length == 0) {
            throw new IllegalArgumentException("an empty passphrase protects nothing");
        }
        this.passphrase = passphrase.clone();
        this.cost = cost;
    }

    /**
     * What one try costs.
     *
     * @param memoryKibibytes of memory, 8 KiB to 1 GiB
     * @param passes over it, 1 to 64
     */
    public record Cost(int memoryKibibytes, int passes) {
        /** 64 MiB and three passes: the second recommendation of RFC 9106, 4, for one lane. */
        public static final Cost STANDARD = new Cost(64 << 10, 3);

        public Cost {
            if (memoryKibibytes < 8 || memoryKibibytes > 1 << 20 || passes < 1 || passes > 64) {
                throw new IllegalArgumentException("no cost that anybody would choose");
            }
        }
    }

    @Override
    public String name() {
        return "passphrase";
    }

    @Override
    public Bytes wrap(byte[] secret, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] header = ByteBuffer.allocate(HEADER_BYTES)
                .putInt(cost.memoryKibibytes())
                .putInt(cost.passes())
                .put(salt)
                .array();
        byte[] key = derive(cost, salt);
        try {
            Bytes sealed = Cipher.of(NUMBER, key).seal(secret, Bytes.copyOf(header));
            return Bytes.copyOf(ByteBuffer.allocate(HEADER_BYTES + sealed.length())
                    .put(header)
                    .put(sealed.toArray())
                    .array());
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public byte[] unwrap(Bytes wrapped) throws SealException {
        if (wrapped.length() < HEADER_BYTES) {
            throw new SealException(SealException.Reason.KEYS_NOT_OPENED, "the keys are cut short");
        }
        byte[] header = Arrays.copyOf(wrapped.toArray(), HEADER_BYTES);
        byte[] key = new byte[0];
        try {
            ByteBuffer fields = ByteBuffer.wrap(header);
            Cost asked = new Cost(fields.getInt(), fields.getInt());
            key = derive(asked, Arrays.copyOfRange(header, 8, HEADER_BYTES));
            return Cipher.of(NUMBER, key).open(wrapped.from(HEADER_BYTES), Bytes.copyOf(header));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealException(SealException.Reason.KEYS_NOT_OPENED, "the passphrase does not open the keys", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] derive(Cost price, byte[] salt) {
        byte[] room = new byte[passphrase.length * 4];
        ByteBuffer utf8 = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(passphrase), utf8, true);
        byte[] secret = Arrays.copyOf(room, utf8.position());
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(price.memoryKibibytes())
                    .withIterations(price.passes())
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[Cipher.KEY_BYTES];
            generator.generateBytes(secret, key);
            return key;
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(room, (byte) 0);
        }
    }

    @Override
    public void close() {
        Arrays.fill(passphrase, '\0');
    }

    @Override
    public String toString() {
        return "PassphraseGuard[…]";
    }
}
