package vn.cccd.kiosk.ui;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Sector;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.Bilingual;

/** Invented cards and desks for pictures of the staff's windows. */
final class SampleDesk {
    static final Face FACE = SamplePortrait.face();

    private static final LocalTime PROVED = LocalTime.of(8, 15, 31);

    private SampleDesk() {}

    static Site site(Sector sector, String badge, Bilingual name, Bilingual task, Assurance least) {
        Site hospital = SampleSite.hospital();
        return new Site(
                sector,
                badge,
                name,
                task,
                hospital.desk(),
                Demand.of(least).acceptingUnknownIssuers(),
                CardUse.counter(),
                hospital.consent(),
                hospital.services());
    }

    static Person person(String number, String name, String born) {
        return new Person(new IdNumber(number), name, Optional.of(new BirthDate(born)), Optional.of(Person.Sex.MALE));
    }

    static Person woman(String number, String name, String born) {
        return new Person(new IdNumber(number), name, Optional.of(new BirthDate(born)), Optional.of(Person.Sex.FEMALE));
    }

    static CardKey.Scanned key(Person person) {
        return new CardKey.Scanned(person, Optional.of("2021-03-15"));
    }

    /** A card whose chip is genuine. */
    static VerifiedCard genuine(Person person) {
        return card(person, Proof.CHIP_GENUINE, Assurance.CHIP_GENUINE, Set.of(), checks());
    }

    static VerifiedCard genuine(Person person, Caveat caveat) {
        VerifiedCard card = card(person, Proof.CHIP_GENUINE, Assurance.CHIP_GENUINE, Set.of(caveat), expired());
        Map<CardField, String> texts = new EnumMap<>(card.fields().texts());
        texts.put(CardField.EXPIRY_DATE, "01/01/2020");
        return new VerifiedCard(card.identity(), new CardFields(texts), card.checks());
    }

    /** A card of an issuer that nobody knows. */
    static VerifiedCard unknownIssuer(Person person) {
        return card(
                person,
                Proof.CHIP_ISSUER_UNKNOWN,
                Assurance.QR_UNSIGNED,
                Set.of(Caveat.TRUST_LIST_STALE, Caveat.CRL_MISSING),
                unknown());
    }

    static VerifiedCard card(Person person, Proof proof, Assurance assurance, Set<Caveat> caveats, List<Check> checks) {
        Identity identity =
                new Identity(person, assurance, proof, Optional.of("GENUINE"), caveats, Optional.of(FACE), PROVED);
        return new VerifiedCard(identity, fields(person), checks);
    }

    private static CardFields fields(Person person) {
        Map<CardField, String> texts = new EnumMap<>(CardField.class);
        texts.put(CardField.NUMBER, person.number().digits());
        texts.put(CardField.OLD_NUMBER, "099912345");
        texts.put(CardField.FULL_NAME, person.fullName());
        person.birthDate().ifPresent(date -> texts.put(CardField.BIRTH_DATE, date.display()));
        texts.put(CardField.SEX, "Nam");
        texts.put(CardField.NATIONALITY, "Việt Nam");
        texts.put(CardField.PLACE_OF_ORIGIN, "Xã Giả, Huyện Mẫu, Hà Nội");
        texts.put(CardField.RESIDENCE, "Số 1, ngõ 23, phố Ví Dụ, Phường Giả, Quận Mẫu, Hà Nội");
        texts.put(CardField.ISSUE_DATE, "15/03/2021");
        texts.put(CardField.EXPIRY_DATE, "01/01/2030");
        return new CardFields(texts);
    }

    private static Check check(Check.Name name, Check.Result result, String detail) {
        return new Check(name, result, detail);
    }

    static List<Check> checks() {
        return List.of(
                check(Check.Name.SOD_SIGNATURE, Check.Result.PASSED, "ECDSA SHA-256"),
                check(Check.Name.SIGNER_CHAIN, Check.Result.PASSED, "CSCA Viet Nam 2021"),
                check(Check.Name.SIGNER_REVOCATION, Check.Result.PASSED, "list of 19 November 2026"),
                check(Check.Name.FILE_HASHES, Check.Result.PASSED, "DG1"),
                check(Check.Name.FILE_HASHES, Check.Result.PASSED, "DG2"),
                check(Check.Name.FILE_HASHES, Check.Result.PASSED, "DG13"),
                check(Check.Name.FILE_HASHES, Check.Result.PASSED, "DG14"),
                check(Check.Name.FILE_HASHES, Check.Result.PASSED, "DG15"),
                check(Check.Name.CHIP_AUTHENTICATION, Check.Result.PASSED, "ECDH, AES-128"),
                check(Check.Name.ACTIVE_AUTHENTICATION, Check.Result.NOT_SUPPORTED, "no key"),
                check(Check.Name.MRZ_DG13_AGREE, Check.Result.PASSED, "identity number, birth date"),
                check(Check.Name.DOCUMENT_VALIDITY, Check.Result.PASSED, "in force"),
                check(Check.Name.QR_CHIP_AGREE, Check.Result.PASSED, "number, name, birth date"));
    }

    private static List<Check> expired() {
        return List.of(
                check(Check.Name.SOD_SIGNATURE, Check.Result.PASSED, "ECDSA SHA-256"),
                check(Check.Name.SIGNER_CHAIN, Check.Result.PASSED, "CSCA Viet Nam 2021"),
                check(Check.Name.FILE_HASHES, Check.Result.PASSED, "DG1"),
                check(Check.Name.CHIP_AUTHENTICATION, Check.Result.PASSED, "ECDH, AES-128"),
                check(Check.Name.DOCUMENT_VALIDITY, Check.Result.FAILED, "expired"));
    }

    private static List<Check> unknown() {
        return List.of(
                check(Check.Name.SOD_SIGNATURE, Check.Result.PASSED, "RSA-PSS SHA-256"),
                check(Check.Name.SIGNER_CHAIN, Check.Result.NOT_POSSIBLE, "no issuer of that name"),
                check(Check.Name.SIGNER_REVOCATION, Check.Result.SKIPPED, "the signer is not trusted"),
                check(Check.Name.FILE_HASHES, Check.Result.PASSED, "DG1"),
                check(Check.Name.CHIP_AUTHENTICATION, Check.Result.PASSED, "ECDH, AES-128"));
    }

    /** What speaks against a copied chip. */
    static List<Check> cloned() {
        return List.of(
                check(Check.Name.SOD_SIGNATURE, Check.Result.PASSED, "ECDSA SHA-256"),
                check(Check.Name.SIGNER_CHAIN, Check.Result.PASSED, "CSCA Viet Nam 2021"),
                check(Check.Name.FILE_HASHES, Check.Result.PASSED, "DG1"),
                check(Check.Name.ACTIVE_AUTHENTICATION, Check.Result.FAILED, "the answer is not of the signed key"));
    }
}
