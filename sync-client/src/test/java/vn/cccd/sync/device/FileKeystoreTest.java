package vn.cccd.sync.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.testing.ManualClock;

class FileKeystoreTest {
    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock("2026-11-20T01:15:30.123Z");
    private final SecureRandom random = new SecureRandom();

    private FileKeystore keystore() {
        return FileKeystore.in(directory, clock, random);
    }

    /** A certificate over the key by an authority made for it. */
    private List<X509Certificate> chainOver(KeyEntry entry) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair authority = generator.generateKeyPair();
        X509Certificate issuer = SelfSignedCertificate.of(authority, clock, random);
        X509Certificate leaf = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                issuer,
                                BigInteger.TWO,
                                issuer.getNotBefore(),
                                issuer.getNotAfter(),
                                new X500Name("CN=kiosk-1"),
                                entry.publicKey())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate())));
        return List.of(leaf, issuer);
    }

    @Test
    void aNextKeyIsTheSameUntilItIsCertifiedAlsoAfterARestart() throws Exception {
        KeyEntry present = keystore().open();
        KeyEntry next = keystore().next();
        assertThat(keystore().next().publicKey()).isEqualTo(next.publicKey()).isNotEqualTo(present.publicKey());
        assertThat(keystore().open().publicKey()).isEqualTo(present.publicKey());

        assertThat(keystore().certify(next.publicKey(), chainOver(next))).isTrue();

        assertThat(keystore().open().publicKey()).isEqualTo(next.publicKey());
        assertThat(keystore().open().enrolled()).isTrue();
        assertThat(keystore().next().publicKey()).isNotEqualTo(next.publicKey());
        assertThat(keystore().certify(present.publicKey(), chainOver(present))).isFalse();
    }

    /** What is on the disk when the process ends between two steps of a switch to the next key. */
    enum Moment {
        A_NEXT_KEY_HALF_WRITTEN,
        A_NEXT_KEY_WRITTEN,
        THE_PRESENT_ONE_HALF_REPLACED,
        THE_PRESENT_ONE_REPLACED,
        THE_NEXT_ONE_REMOVED
    }

    @ParameterizedTest
    @EnumSource
    void endedAtAnyMomentOfASwitchItOpensWithTheOldOrTheNewIdentityAndTheSwitchCanBeFinished(Moment moment)
            throws Exception {
        KeyEntry first = keystore().open();
        List<X509Certificate> firstChain = chainOver(first);
        keystore().certify(first.publicKey(), firstChain);
        KeyEntry next = keystore().next();
        List<X509Certificate> nextChain = chainOver(next);
        Path present = directory.resolve("kiosk-key.p12");
        Path waiting = directory.resolve("kiosk-next-key.p12");
        byte[] oldPresent = Files.readAllBytes(present);
        byte[] oldWaiting = Files.readAllBytes(waiting);
        keystore().certify(next.publicKey(), nextChain);
        byte[] newPresent = Files.readAllBytes(present);
        boolean switched = switch (moment) {
            case A_NEXT_KEY_HALF_WRITTEN -> {
                Files.write(present, oldPresent);
                Files.write(directory.resolve("kiosk-next-key.p12.new"), half(oldWaiting));
                yield false;
            }
            case A_NEXT_KEY_WRITTEN -> {
                Files.write(present, oldPresent);
                Files.write(waiting, oldWaiting);
                yield false;
            }
            case THE_PRESENT_ONE_HALF_REPLACED -> {
                Files.write(present, oldPresent);
                Files.write(waiting, oldWaiting);
                Files.write(directory.resolve("kiosk-key.p12.new"), half(newPresent));
                yield false;
            }
            case THE_PRESENT_ONE_REPLACED -> {
                Files.write(waiting, oldWaiting);
                yield true;
            }
            case THE_NEXT_ONE_REMOVED -> true;
        };

        KeyEntry opened = keystore().open();

        assertThat(opened.chain()).isEqualTo(switched ? nextChain : firstChain);
        assertThat(DeviceIdentity.open(keystore()).sign(Bytes.utf8("{}"))).isNotEmpty();
        KeyEntry again = keystore().next();
        assertThat(keystore().certify(again.publicKey(), chainOver(again))).isTrue();
        assertThat(keystore().open().publicKey()).isEqualTo(again.publicKey());
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    @Test
    void theKeyOfAKioskThatWasInstalledBeforeThereWereCertificatesStays() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        char[] password = "an-earlier-password".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        Certificate[] itself = {SelfSignedCertificate.of(pair, clock, random)};
        store.setKeyEntry("kiosk", pair.getPrivate(), password, itself);
        try (OutputStream out = Files.newOutputStream(directory.resolve("kiosk-key.p12"))) {
            store.store(out, password);
        }
        Files.writeString(directory.resolve("kiosk-key.password"), "an-earlier-password\n");

        assertThat(keystore().open().publicKey()).isEqualTo(pair.getPublic());
        assertThat(keystore().open().enrolled()).isFalse();
        assertThat(DeviceIdentity.open(keystore()).current()).isEmpty();
    }

    @Nested
    class WithAPassphraseFromElsewhere {
        @TempDir
        Path elsewhere;

        private FileKeystore keystore(String passphrase) throws Exception {
            Path file = Files.writeString(elsewhere.resolve("passphrase"), passphrase, StandardCharsets.UTF_8);
            return FileKeystore.in(directory, file, clock, random);
        }

        @Test
        void nothingBesideTheKeyOpensIt() throws Exception {
            KeyEntry made = keystore("mật khẩu dài\n").open();
            assertThat(directory.resolve("kiosk-key.password")).doesNotExist();
            assertThat(keystore("  mật khẩu dài").open().publicKey()).isEqualTo(made.publicKey());
            FileKeystore other = keystore("another");
            assertThatExceptionOfType(KioskKeyException.class)
                    .isThrownBy(other::open)
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(KioskKeyException.Reason.KEY_UNREADABLE))
                    .withMessageNotContaining("another");
        }

        @Test
        void anEarlierKeyComesUnderItAndItsPasswordIsDeleted() throws Exception {
            KeyEntry before = FileKeystoreTest.this.keystore().open();
            KeyEntry next = FileKeystoreTest.this.keystore().next();
            assertThat(keystore("a passphrase").open().publicKey()).isEqualTo(before.publicKey());
            assertThat(directory.resolve("kiosk-key.password")).doesNotExist();
            assertThat(keystore("a passphrase").next().publicKey()).isEqualTo(next.publicKey());
        }

        @Test
        void aTakingOverThatWasInterruptedIsFinished() throws Exception {
            KeyEntry before = FileKeystoreTest.this.keystore().open();
            FileKeystoreTest.this.keystore().next();
            byte[] password = Files.readAllBytes(directory.resolve("kiosk-key.password"));
            byte[] waiting = Files.readAllBytes(directory.resolve("kiosk-next-key.p12"));
            assertThat(keystore("a passphrase").open().publicKey()).isEqualTo(before.publicKey());
            Files.write(directory.resolve("kiosk-key.password"), password);
            Files.write(directory.resolve("kiosk-next-key.p12"), waiting);
            assertThat(keystore("a passphrase").open().publicKey()).isEqualTo(before.publicKey());
            assertThat(directory.resolve("kiosk-key.password")).doesNotExist();
        }

        @Test
        void anEmptyOneIsNone() throws Exception {
            FileKeystore empty = keystore(" \n");
            assertThatExceptionOfType(KioskKeyException.class).isThrownBy(empty::open);
        }
    }
}
