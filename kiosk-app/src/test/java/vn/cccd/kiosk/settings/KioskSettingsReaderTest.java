package vn.cccd.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.insurance.InsuranceSettings;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.hospital.ReceptionRules;
import vn.cccd.sync.CareSettings;
import vn.cccd.sync.delivery.HttpProxy;
import vn.cccd.sync.observe.SecurityLogSettings;

class KioskSettingsReaderTest {
    @TempDir
    Path directory;

    @BeforeEach
    void theBackendsAuthorityIsThere() throws IOException {
        Files.writeString(directory.resolve("backend-ca.pem"), "certificate");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("kiosk.properties"), text);
    }

    private SettingsException refusal(String text) throws IOException {
        Path file = file(text);
        return catchThrowableOfType(SettingsException.class, () -> KioskSettingsReader.read(file));
    }

    @Test
    void theExampleIsASettingsFileThatWorks() throws IOException, SettingsException {
        KioskSettings settings = KioskSettingsReader.read(file(SettingsOnDisk.example()));

        assertThat(settings.kioskId()).isEqualTo("kiosk-01");
        assertThat(settings.data()).isEqualTo(directory.resolve("data"));
        assertThat(settings.keys()).isEqualTo(directory.resolve("keys"));
        assertThat(settings.backendCa()).isEqualTo(directory.resolve("backend-ca.pem"));
        assertThat(settings.retention()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.site().services()).extracting(Service::id).containsExactly("general", "cardiology");
        assertThat(settings.site().demand().least()).isEqualTo(Assurance.QR_UNSIGNED);
        assertThat(settings.trust().paths()).isEmpty();
        assertThat(settings.trust().greatestAge()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.options().voucher()).isEmpty();
    }

    @Test
    void everyKeyThatTheExampleCommentsOutIsOneThatExists() throws IOException, SettingsException {
        Files.createDirectory(directory.resolve("trust"));
        Files.createDirectory(directory.resolve("code-keys"));
        for (String name : List.of(
                "list-authority.cer",
                "voucher-ca.pem",
                "voucher-key.pem",
                "backend-keys.json",
                "device-ca.pem",
                "insurance-ca.pem",
                "roster.csv",
                "security-log-ca.pem")) {
            Files.writeString(directory.resolve(name), name);
        }
        Files.writeString(directory.resolve("proxy-login"), "kiosk:an invented password\n");
        String all = SettingsOnDisk.example().replaceAll("(?m)^# ([a-z-]+\\.[a-z.-]+ =)", "$1");

        KioskSettings settings = KioskSettingsReader.read(file(all));

        assertThat(settings.trust().paths()).containsExactly(directory.resolve("trust"));
        assertThat(settings.options().line())
                .isEqualTo(new LineSettings(
                        Optional.of(new HttpProxy(
                                "proxy.example.vn",
                                3_128,
                                Optional.of(new HttpProxy.Login("kiosk", "an invented password")))),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(30)));
        assertThat(settings.trust().codeKeys()).contains(directory.resolve("code-keys"));
        assertThat(settings.trust().listAuthorities()).containsExactly(directory.resolve("list-authority.cer"));
        assertThat(settings.options().voucher()).hasValueSatisfying(voucher -> {
            assertThat(voucher.address()).hasToString("https://gateway.example.vn/verify");
            assertThat(voucher.key()).isEqualTo(directory.resolve("voucher-key.pem"));
            assertThat(voucher.timeLimit()).isEqualTo(Duration.ofSeconds(3));
        });
        assertThat(settings.options().selfService().printer())
                .contains(new PrinterSettings(InetSocketAddress.createUnresolved("192.0.2.7", 9_100), 576));
        assertThat(settings.options().selfService().insurance())
                .contains(new InsuranceSettings(
                        URI.create("https://bhyt.example.vn/coverage"),
                        directory.resolve("insurance-ca.pem"),
                        Duration.ofSeconds(4)));
        assertThat(settings.options().selfService().roster()).contains(directory.resolve("roster.csv"));
        assertThat(settings.site().consent().purposes()).contains(ConsentText.INSURANCE);
        assertThat(settings.readerPattern()).isEqualTo("ACR1252");
        assertThat(settings.site().demand().acceptUnknownIssuer()).isFalse();
        assertThat(settings.options().care())
                .isEqualTo(CareSettings.DEFAULT
                        .withDeviceCa(directory.resolve("device-ca.pem"))
                        .withBackendKeys(directory.resolve("backend-keys.json"))
                        .withSecurityLog(SecurityLogSettings.of(
                                "syslog.example.vn", 6_514, directory.resolve("security-log-ca.pem"))));
    }

    @Test
    void aPrinterHasAnAddressAndPaperOfAUsualWidth() throws IOException, SettingsException {
        assertThat(KioskSettingsReader.read(file(SettingsOnDisk.example()))
                        .options()
                        .selfService()
                        .printer())
                .isEmpty();
        assertThat(KioskSettingsReader.read(file(SettingsOnDisk.example()
                                + "printer.address = printer-a.example.vn:9100\nprinter.paper-mm = 58\n"))
                        .options()
                        .selfService()
                        .printer())
                .hasValueSatisfying(printer -> {
                    assertThat(printer.dots()).isEqualTo(384);
                    assertThat(printer.address().isUnresolved()).isTrue();
                });
        assertThat(refusal(SettingsOnDisk.example() + "printer.address = 192.0.2.7\nprinter.paper-mm = 79\n")
                        .getMessage())
                .contains("printer.address: expected host:port", "printer.paper-mm: expected 80 or 58");
    }

    @Test
    void nothingIsExportedPrintedOnSheetsOrSpokenUnlessTheSiteSaysHow() throws IOException, SettingsException {
        assertThat(KioskSettingsReader.read(file(SettingsOnDisk.example()))
                        .options()
                        .output())
                .isEqualTo(OutputSettings.NONE);

        OutputSettings output = KioskSettingsReader.read(file(SettingsOnDisk.example()
                        + "export.directory = exports\npage-printer.name = Máy in A4\nvoice.command = speak -v {language}\n"
                        + "bell.command = ring  kiosk-01\n"))
                .options()
                .output();
        assertThat(output.exports()).contains(directory.resolve("exports"));
        assertThat(output.pagePrinter()).contains(new OutputSettings.PagePrinterName(Optional.of("Máy in A4")));
        assertThat(output.voice()).isEqualTo(new VoiceSettings.Spoken(List.of("speak", "-v", "{language}")));
        assertThat(output.bell()).contains(List.of("ring", "kiosk-01"));

        output = KioskSettingsReader.read(file(SettingsOnDisk.example()
                        + "page-printer.name = default\nvoice.directory = voice\nvoice.command = x\n"))
                .options()
                .output();
        assertThat(output.pagePrinter()).contains(new OutputSettings.PagePrinterName(Optional.empty()));
        assertThat(output.voice()).isEqualTo(new VoiceSettings.Recorded(directory.resolve("voice")));
        assertThat(output.bell()).isEmpty();

        assertThat(refusal(SettingsOnDisk.example() + "export.directory =\nvoice.command =\npage-printer.name = "
                                + "x".repeat(129))
                        .getMessage())
                .contains("export.directory: expected", "voice.command: expected", "page-printer.name: expected");
    }

    @Test
    void aHospitalsReceptionIsACounter() throws IOException, SettingsException {
        KioskSettings settings =
                KioskSettingsReader.read(file(SettingsOnDisk.example() + "hospital.reception = true\n"));

        assertThat(settings.workplace())
                .isInstanceOfSatisfying(
                        WorkplaceSettings.Counter.class,
                        counter -> assertThat(counter.rules()).isInstanceOf(ReceptionRules.class));
        assertThat(settings.site().consent().purposes()).contains("notice-of-stay");
        assertThat(settings.site().cardUse().shown()).contains(CardField.RESIDENCE);
    }

    @Test
    void aSiteThatAsksAboutInsuranceSaysSoInItsConsentTextAndNoOther() throws IOException, SettingsException {
        assertThat(KioskSettingsReader.read(file(SettingsOnDisk.example()))
                        .site()
                        .consent()
                        .purposes())
                .doesNotContain(ConsentText.INSURANCE);
        assertThat(refusal(SettingsOnDisk.example() + "insurance.url = http://bhyt.example.vn\n")
                        .getMessage())
                .contains("insurance.url: expected an https address", "insurance.ca-file: missing");
    }

    @Test
    void aSecurityLogIsSaidWhollyOrNotAtAll() throws IOException {
        SettingsException refusal = refusal(SettingsOnDisk.example() + "security-log.port = 70000\n");
        assertThat(refusal.getMessage())
                .contains("security-log.port: expected a port", "security-log.host: missing", "security-log.ca-file");
    }

    @Test
    void anOnlineServiceIsSaidWhollyOrNotAtAll() throws IOException {
        SettingsException refusal = refusal(
                SettingsOnDisk.example() + "voucher.url = https://gateway.example.vn\nvoucher.place = Sảnh A\n");

        assertThat(refusal.getMessage())
                .contains("voucher.licence")
                .contains("voucher.key-file")
                .contains("voucher.place")
                .contains("without accents");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sector = hospital                        | sector = bakery                              | expected one of hospital",
                "backend.url = https://checkin.example.vn | backend.url = http://checkin.example.vn      | expected an https address",
                "backend.ca-file = backend-ca.pem         | backend.ca-file = missing.pem                | expected an existing certificate",
                "keys.directory = keys                    | keys.directory = data/keys                   | outside data.directory",
                "kiosk.id = kiosk-01                      | kiosk.id = kiosk 01                          | expected a name of letters",
                "# identity.least-assurance = QR_UNSIGNED | identity.least-assurance = CHIP_GENUINE_AND_FACE | nothing here compares faces",
                "# identity.least-assurance = QR_UNSIGNED | identity.least-assurance = HIGH              | expected one of QR_UNSIGNED",
                "# retention.sent-hours = 24              | retention.sent-hours = 0                     | expected a number of hours",
                "# reader.pattern = ACR1252               | reader.pattern = ACR(                        | expected a regular expression",
                "# trust.paths = trust                    | trust.paths = nowhere                        | expected existing files",
                "# scanner.kind = none                    | scanner.kind = laser                         | expected none, serial, wedge or camera",
                "# scanner.port = usb:0c2e:0b61           | scanner.port = first                         | expected a path",
                "# scanner.framing = line                 | scanner.framing = cr-lf                      | expected one of line, cr, lf",
                "# scanner.baud = 9600                    | scanner.baud = 1                             | expected a number from",
                "# scanner.camera = HD Pro                | scanner.camera = (                           | expected a regular expression",
                "# site.badge = BV                        | site.bagde = BV                              | no such setting",
                "service.general.queue = A                | service.general.queue = a1                   | expected one or two letters",
                "site.name.vi = Bệnh viện Đa khoa Mẫu     | site.name.vi =                               | expected a text in Vietnamese",
                "# site.badge = BV                        | this line means nothing                      | expected \"key = value\""
            })
    void aMistakeIsNamedWithItsLineAndWhatIsExpected(String right, String wrong, String said) throws IOException {
        String text = SettingsOnDisk.example().replace(right, wrong);
        assertThat(text).isNotEqualTo(SettingsOnDisk.example());

        SettingsException refusal = refusal(text);

        assertThat(refusal.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.expected()).contains(said);
            assertThat(text.lines().toList().get(mistake.line() - 1)).isEqualTo(wrong.strip());
        });
        assertThat(refusal).hasMessageContaining("kiosk.properties");
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        SettingsException refusal = refusal("kiosk.id = a b\nkiosk.id = c\nsector = x\n");

        assertThat(refusal.mistakes())
                .extracting(SettingsException.Mistake::key)
                .contains("kiosk.id", "sector", "site.id", "backend.url", "data.directory", "site.name.vi");
    }

    @Test
    void aMissingFileIsCalledThat() {
        assertThatThrownBy(() -> KioskSettingsReader.read(directory.resolve("absent")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void readersForSecurityModulesAreNotUsedUnlessAskedFor() throws IOException, SettingsException {
        KioskSettings settings = KioskSettingsReader.read(file(SettingsOnDisk.example()));

        assertThat(settings.usesReader("ACS ACR1252 1S CL Reader [ACR1252 PICC] 00 00"))
                .isTrue();
        assertThat(settings.usesReader("ACS ACR1252 1S CL Reader [ACR1252 SAM Reader] 01 00"))
                .isFalse();
        assertThat(settings.usesReader("Yubico YubiKey OTP+FIDO+CCID 00 00")).isFalse();
        assertThat(settings.usesReader("Virtual PCD 00 00")).isFalse();
        assertThat(settings.readerProvider()).isEqualTo(PcscChoice.OURS);
    }

    @Test
    void anyBytesAreEitherSettingsOrARefusal() throws IOException {
        Random random = new Random(11);
        byte[] good = SettingsOnDisk.example().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1_500; i++) {
            byte[] bytes = good.clone();
            for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(directory.resolve("kiosk.properties"), bytes);
            try {
                assertThat(KioskSettingsReader.read(file)).isNotNull();
            } catch (SettingsException refused) {
                assertThat(refused.mistakes()).isNotEmpty();
            }
        }
    }
}
