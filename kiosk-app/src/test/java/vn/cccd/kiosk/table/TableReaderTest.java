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
import org.junit.jupiter.params.provider.CsvSource;
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

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "0.354166666666667 | h:mm | 08:30",
                    "0.25 | [$-42A]h:mm:ss AM/PM | 06:00",
                    "0.999999 | h:mm | 00:00",
                    "46346.3541666667 | dd/mm/yyyy hh:mm | 20/11/2026 08:30",
                    "32874 | [$-42A]d-mmm-yy | 01/01/1990",
                    "99909000012 | #,##0_);[Red](#,##0) | 99909000012",
                    "99909000012 | \"ngày \"0 | 99909000012",
                    "99909000012 | 0_d | 99909000012",
                    "99909000012 | dd/mm/yyyy | 99909000012",
                    "-1 | dd/mm/yyyy | -1",
                    "0.5 | 0.00 | 0.5",
                    "1.5 | h:mm | 1.5"
                })
        void aNumberIsWhatItsFormatShows(double number, String format, String text) throws IOException, TableException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(out, "test", null)) {
                Worksheet sheet = workbook.newWorksheet("1");
                sheet.value(0, 0, "Giá trị");
                sheet.value(1, 0, number);
                sheet.style(1, 0).format(format).set();
            }

            assertThat(cells(TableReader.read(out.toByteArray()))).containsExactly(List.of(text));
        }

        @ParameterizedTest
        @CsvSource({
            "n,32874,1,01/01/1990",
            "n,32874,0,32874",
            "str,007,0,007",
            "str,Nguyễn Văn A,0,Nguyễn Văn A",
            "e,#N/A,0,''"
        })
        void aFormulaCountsAsTheValueThatWasSavedWithIt(String type, String saved, int style, String text)
                throws IOException, TableException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                part(zip, "[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Override PartName="/xl/workbook.xml" \
                        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                        <Override PartName="/xl/styles.xml" \
                        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
                part(zip, "xl/workbook.xml", """
                        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                        <sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
                part(zip, "xl/_rels/workbook.xml.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
                        Target="worksheets/sheet1.xml"/></Relationships>""");
                part(zip, "xl/styles.xml", """
                        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                        <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
                part(zip, "xl/worksheets/sheet1.xml", """
                        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
                        <row r="1"><c r="A1" t="inlineStr"><is><t>Giá trị</t></is></c><c r="B1" t="inlineStr"><is><t>B</t></is></c></row>\
                        <row r="2"><c r="A2" t="%s" s="%d"><f>B2</f><v>%s</v></c><c r="B2"><v>1</v></c></row>\
                        </sheetData></worksheet>""".formatted(type, style, saved));
            }

            assertThat(cells(TableReader.read(out.toByteArray()))).containsExactly(List.of(text, "1"));
        }

        private void part(ZipOutputStream zip, String name, String xml) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
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
