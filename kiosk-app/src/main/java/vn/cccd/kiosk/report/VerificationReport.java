package vn.cccd.kiosk.report;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.report.sheet.Block;
import vn.cccd.kiosk.report.sheet.Block.Fact;
import vn.cccd.kiosk.report.sheet.Block.Heading;
import vn.cccd.kiosk.report.sheet.Block.Mark;
import vn.cccd.kiosk.report.sheet.Block.Paragraph;
import vn.cccd.kiosk.report.sheet.Sheet;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.CheckText;

/** The verification report of a file: who took part, what was verified of each, and what the clerk noted. As long as the file is not stored it is a draft and says so. */
final class VerificationReport {
    private static final Bilingual TITLE = new Bilingual("Biên bản xác thực căn cước", "ID card verification report");
    private static final Bilingual DRAFT_TITLE =
            new Bilingual("NHÁP: " + TITLE.vietnamese(), "DRAFT: " + TITLE.english());
    private static final Bilingual DRAFT = new Bilingual(
            "Bản nháp: hồ sơ chưa được lưu và còn có thể thay đổi.",
            "A draft: the file is not saved yet and may still change.");
    private static final Bilingual NOT_KEPT =
            new Bilingual("Không lưu ảnh chân dung", "The portrait was not kept or could not be read");
    private static final Bilingual NO_CHIP = new Bilingual("Không đọc chip", "No chip was read");
    private static final String UNKNOWN = "–";

    private final CounterDesk desk;

    VerificationReport(CounterDesk desk) {
        this.desk = desk;
    }

    /** The report on a stored file, with what was to be remarked when it was stored; {@code signing} tells how it will be signed. */
    Sheet of(StoredDossier file, SigningText signing, ZonedDateTime at) {
        List<Block> blocks = new ArrayList<>(List.of(new Heading(TITLE, Heading.Level.DOCUMENT)));
        List<Fact> facts = new ArrayList<>(about(file.dossier(), at));
        facts.add(fact("Lưu hồ sơ lúc", "Saved at", ReportWords.TIME.format(file.at())));
        blocks.add(Block.Facts.of(facts));
        content(file.dossier(), file.at(), signing, blocks);
        return new Sheet(TITLE, footer(file.dossier()), Sheet.Orientation.PORTRAIT, blocks);
    }

    /** The draft of a report on a file that is still open. */
    Sheet draftOf(Dossier dossier, SigningText signing, ZonedDateTime at) {
        List<Block> blocks = new ArrayList<>(List.of(
                new Heading(DRAFT_TITLE, Heading.Level.DOCUMENT),
                new Paragraph(Block.Tone.CAUTION, DRAFT),
                Block.Facts.of(about(dossier, at))));
        content(dossier, at.toLocalDateTime(), signing, blocks);
        return new Sheet(DRAFT_TITLE, "NHÁP / DRAFT · " + footer(dossier), Sheet.Orientation.PORTRAIT, blocks);
    }

    private void content(Dossier dossier, LocalDateTime moment, SigningText signing, List<Block> blocks) {
        answers(desk.rules().fileQuestions(), dossier.answers()).ifPresent(blocks::add);
        remarks(dossier, moment, blocks);
        dossier.parties().forEach(party -> party(party, dossier, blocks));
        blocks.add(heading("Chữ ký", "Signatures"));
        blocks.add(new Block.Signatures(List.of(
                new Bilingual("Người lập biên bản", "Drawn up by (name, signature)"),
                new Bilingual("Đại diện cơ quan, tổ chức", "For the site (name, signature, seal)"))));
        blocks.add(new Paragraph(Block.Tone.NOTE, signing.sentence()));
        blocks.add(Block.Facts.of(signing.facts()));
    }

    private String footer(Dossier dossier) {
        return desk.site().name().vietnamese() + " · " + desk.kioskId() + " · " + dossier.id();
    }

    private static Heading heading(String vietnamese, String english) {
        return new Heading(new Bilingual(vietnamese, english), Heading.Level.PART);
    }

    private static Fact fact(String vietnamese, String english, String value) {
        return new Fact(new Bilingual(vietnamese, english), value);
    }

    private List<Fact> about(Dossier dossier, ZonedDateTime at) {
        return List.of(
                fact("Nơi lập", "Site", desk.site().name().vietnamese()),
                fact(
                        "Lĩnh vực, quầy",
                        "Sector, counter",
                        ReportWords.name(desk.rules().sector()).vietnamese() + " – " + desk.kioskId()),
                fact("Hồ sơ", "File", dossier.title().isBlank() ? UNKNOWN : dossier.title()),
                fact("Mã hồ sơ", "File id", dossier.id().toString()),
                fact("Mở hồ sơ lúc", "Opened at", ReportWords.TIME.format(dossier.openedAt())),
                fact("Lập biên bản lúc", "Report made at", ReportWords.TIME.format(at)),
                fact("Số người", "Parties", Integer.toString(dossier.parties().size())));
    }

    private static Optional<Block> answers(List<Question> questions, Answers answers) {
        List<Fact> facts = questions.stream()
                .map(question -> new Fact(
                        question.label(),
                        answers.text(question.id())
                                .map(answer -> question.shown(answer).vietnamese())
                                .orElse(UNKNOWN)))
                .toList();
        return facts.isEmpty() ? Optional.empty() : Optional.of(Block.Facts.of(facts));
    }

    private void remarks(Dossier dossier, LocalDateTime now, List<Block> blocks) {
        List<Remark> remarks = desk.check().remarks(dossier, now);
        blocks.add(heading("Lưu ý", "Remarks"));
        if (remarks.isEmpty()) {
            blocks.add(new Paragraph(Block.Tone.NOTE, new Bilingual("Không có.", "None.")));
            return;
        }
        blocks.add(new Block.Marks(remarks.stream()
                .map(remark ->
                        new Mark(ReportWords.sign(remark.weight()), remark.text(), about(dossier, remark.party())))
                .toList()));
    }

    private static String about(Dossier dossier, OptionalInt number) {
        return number.isEmpty()
                ? ""
                : dossier.party(number.getAsInt())
                        .map(party -> party.number() + ". "
                                + party.identity().person().fullName())
                        .orElse("");
    }

    private void party(Party party, Dossier dossier, List<Block> blocks) {
        Identity identity = party.identity();
        Bilingual role = desk.role(party.role());
        blocks.add(heading(
                party.number() + ". " + role.vietnamese() + ": "
                        + identity.person().fullName(),
                role.english()));
        blocks.add(new Paragraph(ReportWords.tone(identity.proof()), ReportWords.sentence(identity.proof())));
        List<Fact> facts = new ArrayList<>(fields(party));
        facts.add(fact("Xác thực lúc", "Verified at", ReportWords.TIME.format(party.readAt())));
        party.consent()
                .ifPresent(agreed -> facts.add(fact(
                        "Đồng ý cho dùng thông tin",
                        "Consent",
                        ReportWords.TIME.format(agreed.at()) + ", bản " + agreed.textVersion())));
        facts.add(fact("Danh sách tin cậy", "Trust list", trust(identity)));
        blocks.add(new Block.Facts(
                facts,
                Block.portrait(
                        identity.face().map(Face::picture), identity.verdict().isPresent() ? NOT_KEPT : NO_CHIP)));
        answers(desk.rules().partyQuestions(party, dossier), party.answers()).ifPresent(blocks::add);
        marks(party, blocks);
    }

    private List<Fact> fields(Party party) {
        List<Fact> facts = new ArrayList<>();
        for (CardField field : CardField.values()) {
            if (desk.site().cardUse().shown().contains(field)) {
                text(field, party).ifPresent(text -> facts.add(new Fact(field.label(), text)));
            }
        }
        return facts;
    }

    /** Who they are is known, whatever the card told. */
    static Optional<String> text(CardField field, Party party) {
        Person person = party.identity().person();
        return party.fields().text(field).or(() -> switch (field) {
            case NUMBER -> Optional.of(person.number().digits());
            case FULL_NAME -> Optional.of(person.fullName());
            case BIRTH_DATE -> person.birthDate().map(date -> date.display());
            case SEX ->
                person.sex().map(sex -> switch (sex) {
                    case MALE -> "Nam";
                    case FEMALE -> "Nữ";
                });
            case OLD_NUMBER,
                    NATIONALITY,
                    PLACE_OF_ORIGIN,
                    RESIDENCE,
                    ISSUE_DATE,
                    EXPIRY_DATE,
                    ETHNICITY,
                    RELIGION,
                    FEATURES,
                    PARENTS,
                    SPOUSE -> Optional.empty();
        });
    }

    private String trust(Identity identity) {
        if (identity.proof() == Proof.QR_UNSIGNED || identity.proof() == Proof.QR_SIGNED) {
            return "Không dùng";
        }
        return identity.evidence()
                .map(Evidence::judged)
                .map(judged -> judged.newestList()
                        .map(signed -> "ký lúc "
                                + ReportWords.time(desk.clock().getZone()).format(signed))
                        .orElse("không rõ ngày"))
                .orElse("không còn lưu tại máy");
    }

    private static void marks(Party party, List<Block> blocks) {
        List<Mark> marks = new ArrayList<>();
        for (Check check : party.checks()) {
            marks.add(new Mark(ReportWords.sign(check.result()), CheckText.of(check.name()), detail(check)));
        }
        party.identity().caveats().stream().sorted().forEach((Caveat caveat) -> {
            marks.add(new Mark(Block.Sign.UNKNOWN, CheckText.of(caveat), ""));
        });
        blocks.add(
                marks.isEmpty()
                        ? new Paragraph(
                                Block.Tone.NOTE,
                                new Bilingual("Không có kiểm tra nào trên chip.", "Nothing was checked on a chip."))
                        : new Block.Marks(marks));
    }

    private static String detail(Check check) {
        String result = CheckText.of(check.result()).vietnamese();
        return check.detail().isBlank() ? result : result + ": " + check.detail();
    }
}
