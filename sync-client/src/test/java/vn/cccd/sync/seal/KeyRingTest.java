package vn.cccd.sync.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;

class KeyRingTest {
    private static final Bytes RECORD = Bytes.utf8("a record of Nguyễn Văn A");
    private static final Bytes PLACE = Bytes.utf8("record 7 of kiosk-1");

    /** As cheap as Argon2 allows. */
    private static final PassphraseGuard.Cost CHEAP = new PassphraseGuard.Cost(8, 1);

    @TempDir
    Path directory;

    private final SecureRandom random = new SecureRandom();

    private KeyRing open(KeyGuard guard) throws SealException {
        return KeyRing.openOrCreate(directory.resolve("ring"), guard, random);
    }

    private KeyGuard ownerFile() {
        return new OwnerFileGuard(directory.resolve("guard"));
    }

    private static KeyGuard passphrase(String text) {
        return new PassphraseGuard(text.toCharArray(), CHEAP);
    }

    private static void assertFails(SealException.Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void whatWasSealedOpensInItsPlaceAlsoAfterARestart() throws SealException {
        Bytes sealed;
        try (KeyRing ring = open(ownerFile())) {
            sealed = ring.seal(RECORD, PLACE);
            assertThat(sealed.toUtf8()).doesNotContain("record");
        }
        try (KeyRing ring = open(ownerFile())) {
            assertThat(ring.open(sealed, PLACE)).isEqualTo(new Unsealed.Whole(RECORD));
            assertThat(ring.open(sealed, Bytes.utf8("record 8 of kiosk-1"))).isEqualTo(new Unsealed.Damaged());
        }
    }

    @Test
    void everyChangedBitIsNoticed() {
        try (KeyRing ring = KeyRing.inMemory(random)) {
            byte[] sealed = ring.seal(RECORD, PLACE).toArray();
            for (int bit = 0; bit < sealed.length * 8; bit++) {
                byte[] changed = sealed.clone();
                changed[bit / 8] ^= (byte) (1 << bit % 8);
                assertThat(ring.open(Bytes.copyOf(changed), PLACE)).isNotInstanceOf(Unsealed.Whole.class);
            }
            for (int length = 0; length < sealed.length; length++) {
                Bytes cut = Bytes.copyOf(Arrays.copyOf(sealed, length));
                assertThat(ring.open(cut, PLACE)).isEqualTo(new Unsealed.Damaged());
            }
        }
    }

    @Test
    void afterRotationTheNewKeySealsAndTheOldOneOpensUntilItIsForgotten() throws SealException {
        try (KeyRing ring = open(ownerFile())) {
            Bytes old = ring.seal(RECORD, PLACE);
            ring.rotate();
            Bytes fresh = ring.seal(RECORD, PLACE);
            assertThat(KeyRing.keyOf(fresh)).isEqualTo(ring.sealingKey()).isNotEqualTo(KeyRing.keyOf(old));

            ring.forgetAllBut(Set.of(KeyRing.keyOf(old)));
            assertThat(ring.open(old, PLACE)).isEqualTo(new Unsealed.Whole(RECORD));
            ring.forgetAllBut(Set.of());
            assertThat(ring.open(old, PLACE)).isEqualTo(new Unsealed.KeyMissing());
            assertThat(ring.open(fresh, PLACE)).isEqualTo(new Unsealed.Whole(RECORD));
        }
        try (KeyRing ring = open(ownerFile())) {
            assertThat(ring.numbers()).containsExactly(ring.sealingKey());
        }
    }

    @Nested
    class WhenAPassphraseGuards {
        @Test
        void theRightOneOpensAndAnotherDoesNot() throws SealException {
            Bytes sealed;
            try (KeyRing ring = open(passphrase("đúng rồi"))) {
                sealed = ring.seal(RECORD, PLACE);
            }
            assertFails(SealException.Reason.KEYS_NOT_OPENED, () -> open(passphrase("sai rồi")));
            assertFails(SealException.Reason.KEYS_NOT_OPENED, () -> open(ownerFile()));
            try (KeyRing ring = open(passphrase("đúng rồi"))) {
                assertThat(ring.open(sealed, PLACE)).isEqualTo(new Unsealed.Whole(RECORD));
            }
        }

        @Test
        void aPriceThatNobodyWouldAskIsRefusedBeforeItIsPaid() {
            byte[] absurd = new byte[60];
            absurd[0] = 0x7F;
            assertFails(
                    SealException.Reason.KEYS_NOT_OPENED, () -> passphrase("x").unwrap(Bytes.copyOf(absurd)));
        }

        @Test
        void theUsualPriceIsPayable() throws SealException {
            try (KeyGuard guard = new PassphraseGuard(new char[] {'x'}, PassphraseGuard.Cost.STANDARD)) {
                assertThat(guard.unwrap(guard.wrap(new byte[] {1, 2, 3}, random)))
                        .containsExactly(1, 2, 3);
            }
        }
    }

    @Nested
    class WhenTheFilesAreNotAsTheyWere {
        @Test
        void bothAreTheOwnersAlone() throws SealException, IOException {
            open(ownerFile()).close();
            for (String name : new String[] {"ring", "guard"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }

        @Test
        void aGuardThatOthersMayReadIsRefused() throws SealException, IOException {
            open(ownerFile()).close();
            Files.setPosixFilePermissions(directory.resolve("guard"), PosixFilePermissions.fromString("rw-r--r--"));
            assertFails(SealException.Reason.GUARD_UNUSABLE, () -> open(ownerFile()));
        }

        @Test
        void aLostGuardIsNotReplacedByOneThatOpensNothing() throws SealException, IOException {
            open(ownerFile()).close();
            Files.delete(directory.resolve("guard"));
            assertFails(SealException.Reason.GUARD_UNUSABLE, () -> open(ownerFile()));
        }

        @Test
        void aRingOfAnyOtherBytesIsRefused() throws SealException, IOException {
            open(ownerFile()).close();
            byte[] whole = Files.readAllBytes(directory.resolve("ring"));
            for (int length = 0; length < whole.length; length++) {
                Files.write(directory.resolve("ring"), Arrays.copyOf(whole, length));
                assertFails(SealException.Reason.KEYS_NOT_OPENED, () -> open(ownerFile()));
            }
            for (int at = 0; at < whole.length; at++) {
                byte[] changed = whole.clone();
                changed[at] ^= 1;
                Files.write(directory.resolve("ring"), changed);
                assertFails(SealException.Reason.KEYS_NOT_OPENED, () -> open(ownerFile()));
            }
        }
    }
}
