package vn.cccd.qr.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cccd.qr.signed.SignatureAnswer.Refused;

/** The known attacks on signed codes, each with the refusal that it gets. Writes the table to {@code target/attacks.md}. */
class AttackTableTest {
    private static final String H = TokenForge.HEADER;
    private static final String C = TokenForge.CLAIMS;
    private static final Path TABLE = Path.of("target", "attacks.md");

    private final TokenForge forge = new TokenForge();

    @Test
    void everyAttackGetsItsRefusalAndTheTableSaysSo() throws Exception {
        KeySet keys = forge.keys();
        KeySet simulated = SimulatedKeys.keySet();
        List<String> lines = new ArrayList<>(List.of(
                "# Attacks on signed codes, and what each gets",
                "",
                "Written by `AttackTableTest`; every line was asserted.",
                "",
                "| form | attack | answer | reason |",
                "|---|---|---|---|"));
        for (Attack attack : Stream.concat(TokenAttacks.of(forge).stream(), SealAttacks.all().stream())
                .toList()) {
            KeySet set = attack.form() == SignedForm.JWS ? keys : simulated;
            SignatureAnswer answer = SignedCodeVerifier.usual(set, SimulatedKeys.CLOCK)
                    .verify(new SignedCode(attack.form(), attack.code()));
            assertThat(answer).as(attack.what()).isEqualTo(attack.refusal());
            lines.add("| " + attack.form() + " | " + attack.what() + " | "
                    + attack.refusal().status() + " | `" + attack.refusal().why() + "`: "
                    + attack.refusal().why().about() + " |");
        }
        lines.add("| JWS | the same token a second time | " + replay(keys) + " |");
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines);

        assertThat(lines).hasSizeGreaterThan(70);
    }

    /** A key or an address in the header changes nothing about a token that a provisioned key signed. */
    @Test
    void whatTheHeaderOffersIsIgnoredWhenTheProvisionedKeySigned() throws Exception {
        String header = H.replace("}", ",\"jku\":\"https://keys.invalid/\",\"x5c\":[\"AAAA\"]}");

        assertThat(SignedCodeVerifier.usual(forge.keys(), SimulatedKeys.CLOCK)
                        .verify(new SignedCode(SignedForm.JWS, Attack.bytes(forge.signed(header, C))))
                        .status())
                .isEqualTo(SignatureStatus.VALID);
    }

    private String replay(KeySet keys) {
        SignedCodeVerifier verifier = SignedCodeVerifier.usual(keys, SimulatedKeys.CLOCK);
        SignedCode first = new SignedCode(SignedForm.JWS, Attack.bytes(forge.signed(H, C)));
        SignedCode signedAgain = new SignedCode(SignedForm.JWS, Attack.bytes(forge.signed(H, C)));
        assertThat(verifier.verify(first).status()).isEqualTo(SignatureStatus.VALID);
        assertThat(verifier.verify(first)).isEqualTo(new Refused(SignatureStatus.REPLAYED, Refusal.REPLAYED));
        assertThat(verifier.verify(signedAgain).status())
                .as("another signature over the same identifier")
                .isEqualTo(SignatureStatus.REPLAYED);
        return "REPLAYED | `REPLAYED`: " + Refusal.REPLAYED.about();
    }
}
