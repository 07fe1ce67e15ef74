package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "run",
                "enrol",
                "readers",
                "read",
                "verify-evidence",
                "qr",
                "trust",
                "trust audit",
                "sim",
                "sim card",
                "sim profiles",
                "sim qr",
                "sim scanner",
                "sim printer",
                "sim serve",
                "sim trace",
                "sim backend",
                "outbox",
                "outbox status",
                "outbox list",
                "outbox retry",
                "outbox export",
                "selftest",
                "diagnostics",
                "pin",
                "bench"
            })
    void everyCommandExplainsItself(String command) {
        CommandRun run = CommandRun.of((command + " --help").split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: kiosk " + command).contains("--help");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "read --nonsense",
                "read",
                "read --number 123",
                "read --number 999090000123 --can 000123",
                "read --can 12345x",
                "readers --provider nobody",
                "read --mrz X,1",
                "read --qr hello",
                "read --number 999090000123 --wait -1",
                "read --number 999090000123 --files some",
                "read --sim nobody",
                "read --sim nguyen-van-a --profile nothing",
                "read --sim nguyen-van-a --mishap nothing",
                "verify-evidence",
                "verify-evidence one two --files directory",
                "qr x.png --at yesterday",
                "qr x.png --keys missing",
                "qr",
                "trust",
                "trust audit",
                "sim",
                "sim card --citizen nobody",
                "sim card --vpcd nowhere",
                "sim card --profile nothing",
                "sim card --profile missing.yaml",
                "sim card --timing never",
                "sim profiles --nonsense",
                "sim qr x.png --content nothing",
                "sim qr x.png --damage nothing",
                "sim qr x.png --set -1",
                "sim scanner /tmp/x --framing nothing",
                "sim printer x --fault nothing",
                "sim printer x --port -1",
                "sim serve --port -1",
                "sim serve --profile nothing",
                "sim trace",
                "sim trace missing.trace",
                "sim backend --mishap nothing",
                "sim backend --mishap tls:old",
                "sim backend --port 70000",
                "outbox",
                "outbox status",
                "outbox list --config missing.properties",
                "outbox list --state lost --config missing.properties",
                "outbox retry --config missing.properties",
                "outbox retry 123 --config missing.properties",
                "outbox export --config missing.properties",
                "bench nothing",
                "bench read qr",
                "bench qr --pictures 0",
                "bench outbox --records 0",
                "run",
                "enrol",
                "enrol ABCDEFGH23",
                "enrol --config missing.properties",
                "demo --sector moonbase"
            })
    void wrongUsageEndsWith64AndSaysWhatIsWrong(String line) {
        CommandRun run = CommandRun.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void theVersionNamesProgramAndJava() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("kiosk ", "Java 25");
    }
}
