package vn.cccd.sim.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.person.Sex;
import vn.cccd.sim.pki.AuthorityStanding;

/** Files that testers write. */
class CardProfileTest {
    private static final String OWN = """
            # a card of our own
            about: an expired card that is moved in the middle of the portrait
            case: D01
            extends: pace-only

            holder:
              sex: unspecified
              expires: yesterday
            signature:
              authority-is: unknown
            mishaps: [moved:300ms@DG2:50%, delay:1s@DG13]
            expected:
              verdict: GENUINE_ISSUER_UNKNOWN
              caveats: DOCUMENT_EXPIRED
            """;

    @TempDir
    Path directory;

    @Test
    void aTestersFileSaysWhatIsDifferentAndTheRestIsInherited() throws Exception {
        CardProfile profile = read("my-card.yaml", OWN);

        assertThat(profile.name()).isEqualTo("my-card");
        assertThat(profile.about()).startsWith("an expired card");
        assertThat(profile.inspectionCase()).contains("D01");
        assertThat(profile.design().holder().sex()).contains(Sex.UNSPECIFIED);
        assertThat(profile.design().access().bac()).as("from pace-only").isFalse();
        assertThat(profile.design().access().passwords()).as("from cccd-2021").hasSize(2);
        assertThat(profile.design().signature().chain().standing()).isEqualTo(AuthorityStanding.UNKNOWN);
        assertThat(profile.design().mishaps())
                .containsExactly(Mishap.parse("moved:300ms@DG2:50%"), Mishap.parse("delay:1s@DG13"));
        assertThat(profile.expected().verdict()).contains("GENUINE_ISSUER_UNKNOWN");
        assertThat(profile.expected().caveats()).containsExactly("DOCUMENT_EXPIRED");
    }

    @Test
    void withoutExtendsAFileBuildsOnTheCardOf2021() throws Exception {
        CardProfile profile = read("plain.yaml", "about: nothing special\n");

        assertThat(profile.design()).isEqualTo(CardProfile.CCCD_2021.design());
        assertThat(profile.inspectionCase())
                .as("what a card stands for is not inherited")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    about: x;acess:                 | 2: key: 'acess' is not known (did you mean 'access'?); there is about, access, case
                    about: x;access:;  bak: no      | 3: key of 'access': 'bak' is not known (did you mean 'bac'?)
                    about: x;access:;  bac: maybe   | 3: access.bac: 'maybe' is not known; there is no, yes
                    about: x;access:;  pace: gm ecdh brainpoolP257r1 aes-128 | 3: access.pace: expected a variant such as gm ecdh brainpoolP256r1 aes-128, but there is 'gm ecdh brainpoolP257r1 aes-128'
                    about: x;portrait:;  bytes: 12  | 3: portrait.bytes: expected a number from 4000 to 100000, but there is '12'
                    about: x;extends: pace-onyl     | 2: extends: 'pace-onyl' is not known (did you mean 'pace-only'?)
                    about: x;case: Z1               | 2: case: an inspection case is a letter and two digits, such as A01
                    about: x;holder:;  number: 001190000123 | 3: holder.number: an invented person's number has twelve digits and begins with 999
                    about: x;holder:;  expires: tomorow | 3: holder.expires: 'tomorow' is not known
                    about: x;document:;  data-groups: [DG1, DG17] | 3: document.data-groups: 'DG17' is not known (did you mean 'DG1'?)
                    about: x;signature:;  signer:;    scheme: rsa-100 | 4: signature.signer.scheme: expected a scheme such as
                    about: x;mishaps: explode@DG2   | 2: mishaps:
                    about: x;chip:;  sfi: 99        | 3: chip.sfi:
                    about: x;presented: face        | 2: presented: 'face' is not known
                    about: x;expected:;  verdict: GENUIN | 3: expected.verdict: 'GENUIN' is not known (did you mean 'GENUINE'?)
                    about: x;about: y               | 2: 'about' stands here twice
                    about: &a x                     | 1: anchors and aliases are not used here
                    case: A01                       | 1: 'about' is missing
                    about: [x                       | this is no YAML
                    """)
    void aMistakeIsNamedByFileLineAndKey(String lines, String message) {
        assertThatThrownBy(() -> read("wrong.yaml", lines.strip().replace(";", "\n")))
                .isInstanceOf(FormException.class)
                .hasMessageContaining("wrong.yaml:")
                .hasMessageContaining(message.strip());
    }

    @Test
    void filesWithAnythingInThemAreAProfileOrARefusalThatNamesALine() throws Exception {
        String root = Files.readString(
                Path.of(Objects.requireNonNull(CardProfile.class.getResource("profiles/cccd-2021.yaml"))
                        .toURI()));
        int runs = Integer.getInteger("cccd.fuzz.profiles", 2_000);
        int refused = 0;
        for (int seed = 0; seed < runs; seed++) {
            String mutated = mutated(root, new SplittableRandom(seed));
            try {
                CardProfile profile = read("fuzz.yaml", mutated);
                assertThat(profile.design().holder().applyTo(Citizens.DUOM, LocalDate.of(2026, 11, 20)))
                        .isNotNull();
            } catch (FormException refusal) {
                refused++;
                assertThat(refusal.getMessage()).as("seed %d", seed).containsPattern("[a-z0-9-]+\\.yaml(:\\d+)?: .+");
            }
        }
        assertThat(refused).isBetween(runs / 10, runs - 1);
    }

    @ParameterizedTest
    @MethodSource("vn.cccd.sim.card.CardProfile#all")
    void everyProfileOfTheProgramIsFoundByItsName(CardProfile profile) {
        assertThat(CardProfile.named(profile.name())).contains(profile);
    }

    @Test
    void anUnknownNameIsNoProfile() {
        assertThat(CardProfile.named("CCCD_2021")).isEmpty();
        assertThat(CardProfile.named("../profiles/cccd-2021")).isEmpty();
        assertThat(CardProfile.named("")).isEmpty();
    }

    /** One to three letters, lines or pieces changed. */
    private static String mutated(String text, SplittableRandom chance) {
        var changed = new StringBuilder(text);
        for (int i = chance.nextInt(1, 4); i > 0; i--) {
            int at = chance.nextInt(changed.length());
            switch (chance.nextInt(4)) {
                case 0 -> changed.setCharAt(at, (char) chance.nextInt(32, 127));
                case 1 -> changed.insert(at, ":\n  -[]{}&*#\"'".charAt(chance.nextInt(14)));
                case 2 -> changed.delete(at, Math.min(changed.length(), at + chance.nextInt(1, 30)));
                default -> changed.insert(at, changed.substring(at, Math.min(changed.length(), at + 40)));
            }
        }
        return changed.toString();
    }

    private CardProfile read(String name, String text) throws FormException, IOException {
        return CardProfile.read(Files.writeString(directory.resolve(name), text));
    }
}
