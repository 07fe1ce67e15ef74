package vn.cccd.sim.lds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.jmrtd.lds.icao.DG11File;
import org.jmrtd.lds.icao.DG12File;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;

/** Unmodified JMRTD reads the details back. */
class DetailsFileTest {
    private static final Citizen PERSON = Citizens.NGUYEN_VAN_A;

    @Test
    void thePersonsDetailsAreReadBack() throws Exception {
        var file = new DG11File(
                new ByteArrayInputStream(DetailsFile.ofPerson(PERSON).toArray()));

        assertThat(file.getNameOfHolder()).isEqualTo("Nguyễn<<Văn<A");
        assertThat(file.getPersonalNumber()).isEqualTo(PERSON.number());
        assertThat(file.getFullDateOfBirth()).isEqualTo("19900101");
        assertThat(file.getPermanentAddress())
                .singleElement()
                .isEqualTo(PERSON.particulars().residence());
        assertThat(file.getPlaceOfBirth())
                .singleElement()
                .isEqualTo(PERSON.particulars().placeOfOrigin());
    }

    @Test
    void theDocumentsDetailsAreReadBack() throws Exception {
        var file = new DG12File(
                new ByteArrayInputStream(DetailsFile.ofDocument(PERSON).toArray()));

        assertThat(file.getIssuingAuthority()).isEqualTo("Cục Cảnh sát Mẫu");
        assertThat(file.getDateOfIssue()).isEqualTo("20210315");
    }
}
