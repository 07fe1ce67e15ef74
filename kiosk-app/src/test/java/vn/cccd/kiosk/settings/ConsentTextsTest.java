package vn.cccd.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.text.Language;

/** What people are told of their data is what this machine does with them, whatever its settings say. */
class ConsentTextsTest {
    private static final String VOUCHER = """
            voucher.url = https://gateway.example.vn/verify
            voucher.ca-file = backend-ca.pem
            voucher.key-file = backend-ca.pem
            voucher.licence = LICENCE-0001
            voucher.device-type = KIOSK
            voucher.place = Tang 1
            voucher.purpose = Xác thực
            voucher.location = Nơi mẫu
            voucher.source = desk-01
            """;
    private static final String INSURANCE = """
            insurance.url = https://bhyt.example.vn
            insurance.ca-file = backend-ca.pem
            """;

    @TempDir
    private Path directory;

    private ConsentText text(Sector sector, String... more) throws IOException, SettingsException {
        return new SettingsOnDisk(directory)
                .read(SettingsOnDisk.sample(sector, more))
                .site()
                .consent();
    }

    private static String sent(ConsentText text) {
        return text.sentTo().in(Language.VIETNAMESE) + " / " + text.sentTo().in(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void whereTheAuthorityIsAskedAboutACardTheTextSaysSo(Sector sector) throws IOException, SettingsException {
        ConsentText usual = text(sector);
        ConsentText asking = text(sector, VOUCHER);

        assertThat(sent(usual)).doesNotContain("cơ quan cấp thẻ");
        assertThat(sent(asking))
                .contains("số định danh", "cơ quan cấp thẻ", "ID number", "issuing authority")
                .doesNotContain("Chỉ gửi", " only.");
        assertThat(asking.version()).isNotEqualTo(usual.version());
        assertThat(asking.purposes()).isEqualTo(usual.purposes());
    }

    @Test
    void nothingIsSentToTheSiteOnlyWhereTheInsuranceIsAsked() throws IOException, SettingsException {
        assertThat(sent(text(Sector.HOSPITAL))).contains("Chỉ gửi", " only.");
        assertThat(sent(text(Sector.HOSPITAL, INSURANCE))).contains("BHYT").doesNotContain("Chỉ gửi", " only.");
        assertThat(sent(text(Sector.HOSPITAL, INSURANCE, VOUCHER)))
                .startsWith("Gửi đến hệ thống của bệnh viện này. ")
                .contains("BHYT", "cơ quan cấp thẻ");
    }

    @Test
    void whoseStayIsNotifiedReadsThatThePoliceLearnsOfIt() throws IOException, SettingsException {
        for (ConsentText text :
                new ConsentText[] {text(Sector.LODGING), text(Sector.HOSPITAL, "hospital.reception = true")}) {
            assertThat(text.purposes()).contains("notice-of-stay");
            assertThat(sent(text)).contains("công an cấp xã", "police").doesNotContain("Chỉ gửi", " only.");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Sector.class,
            names = {"NOTARY", "LODGING", "PUBLIC_SERVICE"})
    void theDaysAreThoseThatFilesAreKeptAndExportsAreNamed(Sector sector) throws IOException, SettingsException {
        ConsentText usual = text(sector);
        ConsentText shorter = text(sector, "files.kept-days = 4");

        assertThat(shorter.howLong().in(Language.VIETNAMESE)).contains("sau 4 ngày", "tệp đã xuất");
        assertThat(shorter.howLong().in(Language.ENGLISH)).contains("after 4 days", "exported");
        assertThat(shorter.howLong()).isNotEqualTo(usual.howLong());
        assertThat(shorter.version()).isNotEqualTo(usual.version());
    }

    @Test
    void anotherTimeIsAnotherTextAtAHospitalToo() throws IOException, SettingsException {
        ConsentText usual = text(Sector.HOSPITAL);
        ConsentText longer = text(Sector.HOSPITAL, "retention.sent-hours = 48");
        ConsentText reception = text(Sector.HOSPITAL, "hospital.reception = true", "files.kept-days = 4");

        assertThat(longer.howLong().in(Language.VIETNAMESE)).contains("48 giờ");
        assertThat(longer.version()).isNotEqualTo(usual.version());
        assertThat(reception.howLong().in(Language.VIETNAMESE)).contains("sau 4 ngày");
    }
}
