package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DomainParameters;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

class PaceVariantTest {
    private static List<PaceVariant> all() {
        var variants = new ArrayList<PaceVariant>();
        for (int number = 0; number < 32; number++) {
            for (var parameters : DomainParameters.numbered(number).stream().toList()) {
                for (var mapping : PaceMapping.values()) {
                    for (var cipher : SecureMessagingCipher.values()) {
                        if (PaceVariant.exists(mapping, cipher, parameters)) {
                            variants.add(new PaceVariant(mapping, cipher, parameters));
                        }
                    }
                }
            }
        }
        return variants;
    }

    @Test
    void theStandardKnowsElevenCurvesThreeGroupsAndFourCiphers() {
        // Generic mapping everywhere, integrated but on P-224, chip authentication mapping on curves without
        // Triple-DES.
        assertThat(all()).hasSize(14 * 4 + 13 * 4 + 11 * 3).doesNotHaveDuplicates();
    }

    @Test
    void everyVariantIsFoundByItsNameAndByItsAnnouncement() {
        for (var variant : all()) {
            assertThat(PaceVariant.named(variant.text())).contains(variant);
            assertThat(PaceVariant.announcedBy(Tlv.of(0x31, variant.announcement())))
                    .containsExactly(variant);
        }
    }

    @Test
    void noTwoVariantsAreAnnouncedAlike() {
        assertThat(all().stream().map(PaceVariant::announcement)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gm",
                "gm ecdh brainpoolP256r1",
                "gm dh brainpoolP256r1 aes-128",
                "gm ecdh modp-1024-160 aes-128",
                "cam ecdh brainpoolP256r1 3des",
                "cam dh modp-1024-160 aes-128",
                "im ecdh secp224r1 aes-128",
                "gm ecdh brainpoolP256r1 aes-128 ",
                "GM ecdh brainpoolP256r1 aes-128",
                "gm  ecdh brainpoolP256r1 aes-128"
            })
    void otherNamesAreNone(String name) {
        assertThat(PaceVariant.named(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "3100",
                "31023000",
                // Parameter 19, and none at all.
                "31143012060a04007f00070202040202020102020113",
                "3111300f060a04007f00070202040202020102",
                // Chip authentication mapping with Triple-DES, and in a group of numbers.
                "31143012060a04007f0007020204060102010202010d",
                "31143012060a04007f00070202040602020102020100",
                // A parameter of two bytes.
                "31153013060a04007f0007020204020202010202020d0d"
            })
    void statementsAboutAnythingElseArePassedOver(String cardAccess) {
        assertThat(PaceVariant.announcedBy(Bytes.fromHex(cardAccess))).isEmpty();
    }

    @Test
    void whatTheStandardHasNotCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaceVariant(
                        PaceMapping.CHIP_AUTHENTICATION, SecureMessagingCipher.AES_128, DhGroup.MODP_2048_256));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PaceVariant(PaceMapping.INTEGRATED, SecureMessagingCipher.AES_128, Curve.NIST_P224));
    }

    @ParameterizedTest
    @EnumSource
    void aGroupHasAPrimeAndAGeneratorOfPrimeOrder(DhGroup group) {
        assertThat(group.prime().isProbablePrime(50)).isTrue();
        assertThat(group.order().isProbablePrime(50)).isTrue();
        assertThat(group.generator().modPow(group.order(), group.prime())).isEqualTo(BigInteger.ONE);
        assertThat(group.generator()).isNotEqualTo(BigInteger.ONE);
        assertThat(group.prime().bitLength()).isEqualTo(8 * group.fieldLength());
        assertThat(group.standardName())
                .endsWith(group.prime().bitLength() + "-" + group.order().bitLength());
    }

    @ParameterizedTest
    @EnumSource
    void quirksAreFoundByTheirNames(ProtocolQuirk quirk) {
        assertThat(ProtocolQuirk.named(quirk.text())).contains(quirk);
        assertThat(quirk.text()).matches("[a-z-]+");
        assertThat(Stream.of(ProtocolQuirk.values()).map(ProtocolQuirk::text)).doesNotHaveDuplicates();
    }
}
