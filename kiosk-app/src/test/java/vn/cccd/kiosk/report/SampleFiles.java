package vn.cccd.kiosk.report;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.cccd.card.access.Access;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.portrait.Picture;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.sector.notary.NotaryRules;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sync.device.FileKeystore;
import vn.cccd.sync.device.KioskKeystore;

/** Files of a notary's invented office, with the people of the simulated world. */
public final class SampleFiles {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 20, 9, 30, 0, 0, ZONE);
    public static final Clock CLOCK = Clock.fixed(NOW.toInstant(), ZONE);
    static final String KIOSK = "quay-03";
    static final UUID ID = UUID.fromString("7d9a6f0e-3c52-4f0e-9d51-0a1b2c3d4e5f");
    static final LocalDateTime OPENED = LocalDateTime.of(2026, 11, 20, 9, 5);

    private SampleFiles() {}

    static CounterDesk desk() {
        return desk(CardUse.counter());
    }

    static CounterDesk desk(CardUse use) {
        return new CounterDesk(site(use), KIOSK, new NotaryRules(), CLOCK);
    }

    static Site site(CardUse use) {
        Site hospital = HospitalDefaults.demonstration(Duration.ofHours(24));
        return new Site(
                new NotaryRules().sector(),
                "CC",
                new Bilingual("Văn phòng Công chứng Mẫu", "Sample Notary Office"),
                hospital.task(),
                hospital.desk(),
                Demand.of(Assurance.CHIP_DATA_SIGNED),
                use,
                hospital.consent(),
                hospital.services());
    }

    static KioskKeystore keys(Path directory) {
        return FileKeystore.in(directory, CLOCK, new SecureRandom());
    }

    /** A file of so many parties; of more than there are people they come again under other numbers. */
    static Dossier file(int parties) {
        Dossier dossier = Dossier.open(ID, OPENED)
                .withTitle("Hợp đồng mua bán 12/2026")
                .withAnswers(Answers.none().with("kind", "contract"));
        for (int i = 0; i < parties; i++) {
            Citizen citizen = Citizens.all().get(i % Citizens.all().size());
            String number = i < Citizens.all().size() ? citizen.number() : String.format("999099%06d", i);
            dossier = dossier.with(party(i + 1, citizen, number, Optional.of(face())));
        }
        return dossier;
    }

    static Party party(int number, Citizen citizen, String id, Optional<Face> face) {
        Person person = new Person(
                new IdNumber(id), citizen.fullName(), BirthDate.parse("1957-03-08"), Optional.of(Person.Sex.FEMALE));
        Identity identity = new Identity(
                person,
                Assurance.CHIP_GENUINE,
                Proof.CHIP_GENUINE,
                Optional.of("GENUINE"),
                EnumSet.of(Caveat.CRL_MISSING),
                face,
                OPENED.toLocalTime(),
                Optional.of(evidence()));
        return new Party(
                number,
                number == 1 ? "signatory" : "witness",
                identity,
                fields(citizen, person),
                List.of(
                        new Check(Check.Name.SOD_SIGNATURE, Check.Result.PASSED, "SHA256withECDSA, brainpoolP256r1"),
                        new Check(Check.Name.SIGNER_CHAIN, Check.Result.PASSED, "C=VN, O=Sample, CN=CSCA 7"),
                        new Check(Check.Name.SIGNER_REVOCATION, Check.Result.NOT_POSSIBLE, "no CRL of this issuer"),
                        new Check(Check.Name.FILE_HASHES, Check.Result.PASSED, "DG1, DG2, DG13, DG14"),
                        new Check(Check.Name.CHIP_AUTHENTICATION, Check.Result.PASSED, "ECDH, AES-128"),
                        new Check(Check.Name.ACTIVE_AUTHENTICATION, Check.Result.NOT_SUPPORTED, "no DG15"),
                        new Check(Check.Name.QR_CHIP_AGREE, Check.Result.FAILED, "name")),
                OPENED.plusMinutes(number),
                Answers.none());
    }

    private static CardFields fields(Citizen citizen, Person person) {
        Map<CardField, String> texts = new EnumMap<>(CardField.class);
        texts.put(CardField.NUMBER, person.number().digits());
        texts.put(CardField.FULL_NAME, person.fullName());
        texts.put(CardField.BIRTH_DATE, "08/03/1957");
        texts.put(CardField.SEX, "Nữ");
        texts.put(CardField.NATIONALITY, "Việt Nam");
        texts.put(CardField.PLACE_OF_ORIGIN, citizen.particulars().placeOfOrigin());
        texts.put(CardField.RESIDENCE, citizen.particulars().residence());
        texts.put(CardField.ISSUE_DATE, "10/05/2021");
        texts.put(CardField.EXPIRY_DATE, "Không thời hạn");
        texts.put(CardField.RELIGION, "Phật giáo");
        return new CardFields(texts);
    }

    private static Evidence evidence() {
        return new Evidence(
                Instant.parse("2026-11-20T02:06:00Z"),
                new Access(Access.Protocol.PACE, Access.Secret.CAN, Optional.empty(), false),
                Optional.of("VNM"),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence.Judged(
                        new Verdict.Genuine(), Set.of(), "c0ffee", Optional.of(Instant.parse("2026-11-01T00:00:00Z"))));
    }

    /** As large as those of chips, with enough in it to be no plain colour. */
    static Face face() {
        int width = 480;
        int height = 640;
        int[] pixels = new int[width * height];
        Arrays.setAll(pixels, i -> {
            int row = i / width;
            double x = (i % width - width / 2.0) / (width / 3.0);
            double y = (row - height / 2.2) / (height / 3.4);
            int shade = x * x + y * y < 1 ? 0xC0 - row / 12 : 0xE8;
            return shade << 16 | shade << 8 | shade - (i * 31 & 0x0F);
        });
        return new Face(Picture.of(width, height, pixels));
    }
}
