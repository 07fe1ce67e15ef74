package vn.cccd.card.pcsc.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PcscLibraryTest {
    @Test
    void aMissingLibraryIsSaidPlainlyWithThePackageToInstall() {
        assertThatThrownBy(() -> PcscLibrary.load(PcscPlatform.LINUX, List.of("/no/such/libpcsclite.so.1")))
                .isInstanceOfSatisfying(
                        PcscException.class, e -> assertThat(e.error()).contains(ScardError.E_NO_SERVICE))
                .hasMessageContaining("libpcsclite1");
    }
}
