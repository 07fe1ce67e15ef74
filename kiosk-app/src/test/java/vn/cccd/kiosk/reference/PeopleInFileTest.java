package vn.cccd.kiosk.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;

class PeopleInFileTest {
    private static final IdNumber SOMEBODY = new IdNumber("999090000123");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String HEAD = "number,service,date,time\n";

    @TempDir
    private Path directory;

    private Path file;
    private PeopleInFile people;

    @BeforeEach
    void open() {
        file = directory.resolve("roster.csv");
        people = new PeopleInFile(file, HospitalDefaults.services());
    }

    private List<String> services() {
        return people.expected(SOMEBODY, TODAY).stream()
                .map(Appointment::service)
                .toList();
    }

    @Test
    void aListThatChangesIsReadAgain() throws IOException {
        assertThat(services()).isEmpty();

        Files.writeString(file, HEAD + "999090000123,eye,20/11/2026,8:00\n");
        assertThat(services()).containsExactly("eye");

        Files.writeString(file, HEAD + "999090000123,cardiology,20/11/2026,8:00\nsomething,else,again,\n");
        assertThat(services()).containsExactly("cardiology");
    }

    @Test
    void aFileThatIsNoListLeavesTheLastGoodOneInForce() throws IOException {
        Files.writeString(file, HEAD + "999090000123,eye,20/11/2026,8:00\n");
        assertThat(services()).containsExactly("eye");

        Files.writeString(file, "PK\u0003\u0004 half a spreadsheet");
        assertThat(services()).containsExactly("eye");
        Files.writeString(file, "a,b\n1,2\n");
        assertThat(services()).containsExactly("eye");
        Files.delete(file);
        assertThat(services()).containsExactly("eye");
        assertThat(people.blocked(SOMEBODY)).isEmpty();
    }

    @Test
    void aFileThatCouldNotBeReadIsTriedAgainThoughItDidNotChange() throws IOException {
        String list = HEAD + "999090000123,eye,20/11/2026,8:00";
        Files.createDirectory(file);
        List<Path> entries = new ArrayList<>();
        while (Files.size(file) < list.length()) {
            entries.add(Files.createFile(file.resolve("an-entry-that-makes-a-directory-larger-" + entries.size())));
        }
        int size = (int) Files.size(file);
        FileTime changed = Files.getLastModifiedTime(file);
        assertThat(services()).isEmpty();

        for (Path entry : entries) {
            Files.delete(entry);
        }
        Files.delete(file);
        Files.writeString(file, list + "\n".repeat(size - list.length()));
        Files.setLastModifiedTime(file, changed);

        assertThat(services()).containsExactly("eye");
    }
}
