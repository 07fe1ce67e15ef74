package vn.cccd.kiosk.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static final Table LIST = Table.of(
            List.of("Số báo danh", "Họ và tên", "Ghi chú"),
            List.of(
                    List.of("007", "Nguyễn Văn A", "có dấu \"ngoặc\", phẩy; và\nxuống dòng"),
                    List.of("008", "Trần Thị B", "")));

    private static byte[] csv(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.writeCsv(table, out);
        return out.toByteArray();
    }

    private static byte[] xlsx(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.writeXlsx(table, "Danh sách", out);
        return out.toByteArray();
    }

    private static List<List<String>> cells(Table table) {
        return table.rows().stream().map(Table.Row::cells).toList();
    }

    private static TableException.Reason refusal(byte[] bytes) {
        return catchThrowableOfType(TableException.class, () -> TableReader.read(bytes))
                .reason();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrittenAsCsvOrXlsxIsReadAsItWas() throws IOException, TableException {
        for (byte[] file : List.of(csv(LIST), xlsx(LIST))) {
            Table read = TableReader.read(file);
            assertThat(read.headings()).isEqualTo(LIST.headings());
            assertThat(cells(read)).isEqualTo(cells(LIST));
        }
    }

    @Nested
    class Csv {
        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void theSeparatorIsTheOneThatTheHeadingsHave(String separator) throws TableException {
            Table read = TableReader.read(text("a" + separator + "\"b,;\"\n1" + separator + "2\n"));

            assertThat(read.headings()).containsExactly("a", "b,;");
            assertThat(cells(read)).containsExactly(List.of("1", "2"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
        void unicodeIsReadWithItsByteOrderMark(String charset) throws TableException {
            Table read = TableReader.read("\uFEFFHọ tên,Số\nNguyễn,1\n".getBytes(Charset.forName(charset)));

            assertThat(read.headings()).containsExactly("Họ tên", "Số");
        }

        @Test
        void anOldCodePageIsNamedAndNotGuessed() {
            assertThat(refusal(new byte[] {'a', ',', (byte) 0xD5, '\n'})).isEqualTo(TableException.Reason.NOT_UNICODE);
        }

        @Test
        void linesAreCountedAsTheyStandInTheFile() throws TableException {
            Table read = TableReader.read(text("a,b\n\n1\n,\n1,2,3\n"));

            assertThat(read.rows().stream().map(Table.Row::line)).containsExactly(3, 5);
            assertThat(cells(read)).containsExactly(List.of("1", ""), List.of("1", "2"));
        }

        @Test
        void aCellThatASpreadsheetWouldRunIsWrittenWithAnApostrophe() throws IOException {
            byte[] written = csv(Table.of(List.of("a"), List.of(List.of("=1+1"), List.of("@x"), List.of("x-1"))));

            assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo("\uFEFFa\r\n'=1+1\r\n'@x\r\nx-1\r\n");
        }
    }

    @Nested
    class Xlsx {
        @Test
        void numbersKeepEveryDigitAndDatesTheirDay() throws IOException, TableException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(out, "test", null)) {
                Worksheet sheet = workbook.newWorksheet("1");
                sheet.value(0, 0, "Số");
                sheet.value(0, 1, "Ngày");
                sheet.value(1, 0, 99_909_000_012L);
                sheet.value(1, 1, LocalDate.of(1990, 1, 31));
                sheet.style(1, 1).format("dd/MM/yyyy").set();
                sheet.value(3, 0, 1.5);
            }

            Table read = TableReader.read(out.toByteArray());

            assertThat(cells(read)).containsExactly(List.of("99909000012", "31/01/1990"), List.of("1.5", ""));
            assertThat(read.rows().stream().map(Table.Row::line)).containsExactly(2, 4);
        }

        @Test
        void aSmallFileThatUnpacksToGigabytesIsRefusedBeforeItIsHeldInMemory() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
                byte[] zeros = new byte[1024 * 1024];
                for (int i = 0; i < 200; i++) {
                    zip.write(zeros);
                }
            }

            assertThat(refusal(out.toByteArray())).isEqualTo(TableException.Reason.TOO_LARGE);
        }

        @Test
        void brokenWorkbooksAreRefusedOrReadButNeverFailOtherwise() throws IOException {
            byte[] whole = xlsx(LIST);
            Random random = new Random(7);
            for (int i = 0; i < 3_000; i++) {
                byte[] broken =
                        Arrays.copyOf(whole, random.nextInt(10) == 0 ? random.nextInt(whole.length) : whole.length);
                for (int flips = random.nextInt(4); flips >= 0 && broken.length > 4; flips--) {
                    broken[4 + random.nextInt(broken.length - 4)] ^= (byte) (1 << random.nextInt(8));
                }
                try {
                    assertThat(TableReader.read(broken).headings()).isNotEmpty();
                } catch (TableException e) {
                    assertThat(e.reason()).isNotNull();
                }
            }
        }
    }

    @Nested
    class WhatIsNoList {
        @Test
        void hasAName(@TempDir Path directory) {
            assertThat(refusal(new byte[0])).isEqualTo(TableException.Reason.EMPTY);
            assertThat(refusal(text("\n\n"))).isEqualTo(TableException.Reason.EMPTY);
            assertThat(refusal(new byte[] {1, 0, 2})).isEqualTo(TableException.Reason.NOT_A_LIST);
            assertThat(refusal(text("a,\"b\n1,2\n"))).isEqualTo(TableException.Reason.NOT_A_LIST);
            assertThat(refusal(text("PK\u0003\u0004rest"))).isEqualTo(TableException.Reason.NOT_A_LIST);
            assertThat(refusal(text("a" + ",x".repeat(100)))).isEqualTo(TableException.Reason.TOO_LARGE);
            assertThat(refusal(text("a\n" + "x".repeat(2_000)))).isEqualTo(TableException.Reason.TOO_LARGE);
            assertThat(refusal(text("a\n" + "1\n".repeat(30_000)))).isEqualTo(TableException.Reason.TOO_LARGE);
            assertThat(refusal(new byte[9 * 1024 * 1024])).isEqualTo(TableException.Reason.TOO_LARGE);
            assertThat(catchThrowableOfType(TableException.class, () -> TableReader.read(directory.resolve("none")))
                            .reason())
                    .isEqualTo(TableException.Reason.UNREADABLE);
        }
    }

    @Test
    void neitherTableNorMessageTellsWhatACellHolds() {
        assertThat(LIST.toString() + LIST.rows()).doesNotContain("Nguyễn");
        assertThat(catchThrowableOfType(
                                TableException.class, () -> TableReader.read(text("a\nNguyễn" + "x".repeat(2_000))))
                        .getMessage())
                .doesNotContain("Nguyễn");
    }
}
