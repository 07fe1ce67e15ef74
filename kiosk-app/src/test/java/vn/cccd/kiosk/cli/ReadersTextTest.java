package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.card.pcsc.ReaderCapabilities;
import vn.cccd.card.pcsc.ReaderDescription;
import vn.cccd.card.pcsc.ReaderKind;
import vn.cccd.card.pcsc.ReaderReport;
import vn.cccd.card.pcsc.ServiceState;

/** The words of {@code kiosk readers}. */
class ReadersTextTest {
    private static final ReaderDescription PICC = new ReaderDescription(
            "ACS ACR1252 PICC 00 00",
            true,
            Optional.of(Bytes.fromHex("3b80800101")),
            new ReaderCapabilities(
                    ReaderKind.CONTACTLESS,
                    Optional.of("ACS"),
                    Optional.empty(),
                    OptionalInt.of(0x072F),
                    OptionalInt.of(0x223B),
                    OptionalInt.of(65_536)));
    private static final ReaderDescription SAM =
            new ReaderDescription("ACS ACR1252 SAM 00 01", true, Optional.of(Bytes.fromHex("3b0211")));
    private static final ReaderReport BOTH = new ReaderReport(ServiceState.RUNNING, "", List.of(SAM, PICC));

    @Test
    void eachReaderHasItsCardAndWhatItCanDo() {
        assertThat(ReadersText.lines(BOTH))
                .containsExactly(
                        "ACS ACR1252 SAM 00 01: card, ATR 3b0211, not taken for ID cards unless named",
                        "    slot for a security module, extended length not told, found out while reading",
                        "ACS ACR1252 PICC 00 00: card, ATR 3b80800101 (contactless)",
                        "    contactless, ACS, USB 072f:223b, extended length up to 65536 bytes");
        assertThat(ReadersText.trouble(BOTH)).isEmpty();
    }

    @Test
    void theDocumentHasTheSameForPrograms() {
        JsonNode document = ReadersJson.of(BOTH, PcscChoice.JDK);
        assertThat(document.path("service").asText()).isEqualTo("RUNNING");
        assertThat(document.path("trouble").isNull()).isTrue();
        assertThat(document.path("provider").asText()).isEqualTo("jdk");
        assertThat(document.path("chosen").asText()).isEqualTo(PICC.name());
        JsonNode picc = document.path("readers").path(1);
        assertThat(picc.path("usb").asText()).isEqualTo("072f:223b");
        assertThat(picc.path("maxData").asInt()).isEqualTo(65_536);
        assertThat(picc.path("extendedLength").asBoolean()).isTrue();
        assertThat(document.path("readers").path(0).path("forIdCards").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING,no reader is connected,Plug the reader in",
        "NOT_RUNNING,does not run,systemctl enable --now pcscd.socket",
        "NOT_ANSWERING,does not answer,pull the reader's plug",
        "NOT_INSTALLED,is not installed,apt install pcscd",
        "FORBIDDEN,may not use,polkit"
    })
    void everyTroubleIsSaidPlainlyWithWhatToDo(ServiceState state, String said, String remedy) {
        List<String> lines = ReadersText.trouble(new ReaderReport(state, "", List.of()));
        assertThat(lines.getFirst()).contains(said);
        assertThat(lines.get(1)).startsWith("  1. ");
        assertThat(String.join(" ", lines)).contains(remedy);
    }

    @ParameterizedTest
    @EnumSource(value = ServiceState.class, names = "RUNNING", mode = EnumSource.Mode.EXCLUDE)
    void whatTheLibrarySaidIsKeptForSupport(ServiceState state) {
        assertThat(ReadersText.trouble(new ReaderReport(state, "SCARD_E_NO_SERVICE", List.of())))
                .first()
                .asString()
                .endsWith("(SCARD_E_NO_SERVICE)");
    }
}
