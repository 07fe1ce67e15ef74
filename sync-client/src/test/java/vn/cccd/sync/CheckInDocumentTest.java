package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.ChainLink;

class CheckInDocumentTest {
    private static final UUID ID = UUID.fromString("019aa01c-2c3b-7d2e-8f00-0123456789ab");

    @Test
    void aFullRecordIsWrittenToTheLetter() {
        ChainLink link = new ChainLink(1234, Optional.of(Bytes.utf8("before").sha256()));
        assertThat(CheckInDocument.write(CheckIns.full(ID), "kiosk-1", "bv-mau", link)
                        .toUtf8())
                .isEqualTo("""
                        {"id":"019aa01c-2c3b-7d2e-8f00-0123456789ab","kiosk":"kiosk-1","site":"bv-mau","sector":"hospital",\
                        "sequence":1234,"previous":"bbfYA-dPH_p9j1rcC_lbPhW_TINz__rfVGInzGxnQss",\
                        "occurredAt":"2026-11-20T08:15:30.123+07:00",\
                        "clock":{"confidence":"synchronised","lastSync":"2026-11-20T06:00:00.000+07:00"},\
                        "person":{"number":"999090000123","fullName":"Nguyễn Văn A","birthDate":"1990-01-01","sex":"male"},\
                        "assurance":"CHIP_GENUINE","verdict":"GENUINE","caveats":["TRUST_LIST_STALE"],\
                        "consent":{"givenAt":"2026-11-20T08:15:30.123+07:00","textVersion":"2026-07",\
                        "purposes":["reception","insurance"]},\
                        "evidence":{"sod":"dGhlIHNlY3VyaXR5IG9iamVjdA==",\
                        "dataGroupHashes":{"1":"aGFzaCBvZiBERzE=","13":"aGFzaCBvZiBERzEz"},\
                        "activeAuthentication":{"challenge":"OCBieXRlcyE=","signature":"c2lnbmF0dXJl"},\
                        "chipAuthentication":{"oid":"0.4.0.127.0.7.2.2.3.2.2"},"trustStoreVersion":"2026-07-22"},\
                        "details":{"queueNumber":"A012","service":"tim-mach"}}""");
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        assertThat(CheckInDocument.write(CheckIns.small(ID), "kiosk-1", "bv-mau", new ChainLink(1, Optional.empty()))
                        .toUtf8())
                .isEqualTo("""
                        {"id":"019aa01c-2c3b-7d2e-8f00-0123456789ab","kiosk":"kiosk-1","site":"bv-mau","sector":"hospital",\
                        "sequence":1,"occurredAt":"2026-11-20T08:15:30.123+07:00","clock":{"confidence":"unknown"},\
                        "person":{"number":"999190000777","fullName":"Trần Thị Bưởi","birthDate":"1990"},\
                        "assurance":"QR_UNSIGNED","caveats":[]}""");
    }

    @Test
    void noToStringShowsWhoItIs() {
        CheckIn checkIn = CheckIns.full(ID);
        assertThat(List.of(
                        checkIn, checkIn.person(), checkIn.person().birthDate().orElseThrow(), checkIn.evidence()))
                .allSatisfy(part -> assertThat(part.toString()).doesNotContain("Nguyễn", "0001", "1990", "dGhl"));
    }

    @Test
    void whatTheContractForbidsCannotBeMade() {
        CheckIn good = CheckIns.small(ID);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> CheckIns.small(new UUID(0, 0)));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CheckIn.Person("999 1", "A", Optional.empty(), Optional.empty()));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CheckIn.Person("999190000777", " ", Optional.empty(), Optional.empty()));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CheckIn(
                        ID,
                        "Hospital",
                        CheckIns.NOW,
                        good.clock(),
                        good.person(),
                        good.assurance(),
                        good.verdict(),
                        good.caveats(),
                        good.consent(),
                        good.evidence(),
                        new TreeMap<>()));
    }
}
