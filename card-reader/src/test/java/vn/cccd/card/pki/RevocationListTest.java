package vn.cccd.card.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPair;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.bytes.Bytes;

class RevocationListTest {
    private static final String ISSUER = "C=VN, CN=CSCA Test";
    private static final KeyPair KEYS = TestKeys.named("P-256");
    private static final BigInteger SERIAL = new BigInteger("00f0e1d2c3b4a59687", 16);

    private static TestRevocationList list() {
        return TestRevocationList.made(ISSUER, "2026-01-01T00:00:00Z");
    }

    private static RevocationList parsed(TestRevocationList list) throws PkiException {
        return RevocationList.parse(list.signed(KEYS));
    }

    private static Bytes content(BigInteger serial) {
        return Bytes.copyOf(serial.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({"1, true", "4, true", "6, true", "8, false"})
    void everyReasonRevokesButRemovalFromTheList(int reason, boolean revoked) throws PkiException {
        assertThat(parsed(list().revoking(SERIAL, reason)).lists(content(SERIAL)))
                .isEqualTo(revoked);
    }

    @Test
    void aSerialNumberIsFoundWithAndWithoutALeadingZero() throws PkiException {
        RevocationList list = parsed(list().revoking(SERIAL));

        assertThat(content(SERIAL).toHex()).startsWith("00");
        assertThat(list.lists(content(SERIAL))).isTrue();
        assertThat(list.lists(Bytes.fromHex(content(SERIAL).toHex().substring(2))))
                .isTrue();
        assertThat(list.lists(content(SERIAL.add(BigInteger.ONE)))).isFalse();
        assertThat(list.lists(Bytes.fromHex("00"))).isFalse();
    }

    @Test
    void anEmptyListRevokesNobody() throws PkiException {
        RevocationList list = parsed(list());

        assertThat(list.lists(content(SERIAL))).isFalse();
        assertThat(list.entries()).isZero();
    }

    @Test
    void twoHundredThousandEntriesAreLookedThroughOnceAndThenFoundAtOnce() throws PkiException {
        int count = 200_000;
        RevocationList list =
                RevocationList.parse(list().revokingFrom(SERIAL, count).signed(KEYS));
        assertThat(list.entries()).isEqualTo(count);

        Random random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            int offset = random.nextInt(2 * count);
            assertThat(list.lists(content(SERIAL.add(BigInteger.valueOf(offset)))))
                    .isEqualTo(offset < count);
        }
    }

    @Test
    void aDeltaListIsLimited() throws PkiException {
        assertThat(parsed(list().with("2.5.29.27", true, new ASN1Integer(3))).limitation())
                .hasValueSatisfying(why -> assertThat(why).contains("delta"));
    }

    @Test
    void aCriticalExtensionThatNobodyKnowsLimitsAHarmlessOneDoesNot() throws PkiException {
        assertThat(parsed(list().with("2.5.29.28", true, new DERSequence())).limitation())
                .hasValueSatisfying(why -> assertThat(why).contains("2.5.29.28"));
        assertThat(parsed(list().with("2.999.1", false, DERNull.INSTANCE)).limitation())
                .isEmpty();
    }

    @Test
    void anEntryOfAnotherIssuerMakesTheWholeListUnreliable() throws PkiException {
        RevocationList list =
                parsed(list().revoking(BigInteger.ONE).revokingWithCritical(SERIAL, "2.5.29.29", DERNull.INSTANCE));

        assertThatThrownBy(() -> list.lists(content(BigInteger.ONE)))
                .isInstanceOf(PkiException.class)
                .hasMessageContaining("2.5.29.29");
    }

    @Test
    void theNewerOfTwoIsSaidByNumberElseByTime() throws PkiException {
        RevocationList old = parsed(list().numbered(7));
        RevocationList later = parsed(TestRevocationList.made(ISSUER, "2026-02-01T00:00:00Z"));
        RevocationList higher =
                parsed(TestRevocationList.made(ISSUER, "2025-12-01T00:00:00Z").numbered(8));

        assertThat(later.isNewerThan(old)).isTrue();
        assertThat(old.isNewerThan(later)).isFalse();
        assertThat(higher.isNewerThan(old)).isTrue();
        assertThat(old.isNewerThan(old)).isFalse();
    }

    @Test
    void anyMutationIsAListOrARefusal() {
        byte[] whole = list().revoking(SERIAL, CRLReason.superseded)
                .revokingFrom(BigInteger.TEN, 20)
                .numbered(5)
                .signed(KEYS)
                .toArray();
        Random random = new Random(99);
        for (int round = 0; round < 5_000; round++) {
            byte[] mutated = whole.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            assertReadOrRefused(Bytes.copyOf(mutated));
        }
    }

    private static void assertReadOrRefused(Bytes bytes) {
        try {
            RevocationList list = RevocationList.parse(bytes);
            assertThat(list.issuer().toString()).isNotNull();
            list.lists(content(SERIAL));
            list.entries();
        } catch (PkiException e) {
            assertThat(e.reason()).isNotNull();
        }
    }
}
