package vn.cccd.kiosk.sector.counter;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** Looks through a file: what every sector wants, then what this one wants. */
public final class DossierCheck {
    private final CounterRules rules;
    private final Demand demand;

    /**
     * A check by the rules of a sector.
     *
     * @param demand how sure the site must be of everybody
     */
    public DossierCheck(CounterRules rules, Demand demand) {
        this.rules = rules;
        this.demand = demand;
    }

    /** All remarks, those that stop first. */
    public List<Remark> remarks(Dossier dossier, LocalDateTime now) {
        List<Remark> remarks = new ArrayList<>();
        checkRoles(dossier, remarks);
        checkAnswers(dossier, remarks);
        checkParties(dossier, remarks);
        dossier.parties().forEach(party -> remarks.addAll(DataQuality.of(party, now.toLocalDate())));
        remarks.addAll(rules.remarks(dossier, now));
        return remarks.stream()
                .sorted((one, other) -> one.weight().compareTo(other.weight()))
                .toList();
    }

    /** Whether nothing stops the file from being closed. */
    public boolean complete(Dossier dossier, LocalDateTime now) {
        return remarks(dossier, now).stream().noneMatch(remark -> remark.weight() == Remark.Weight.STOPS);
    }

    private void checkRoles(Dossier dossier, List<Remark> remarks) {
        for (Role role : rules.roles()) {
            long there = dossier.count(role.id());
            String vietnamese = role.title().in(Language.VIETNAMESE);
            String english = role.title().in(Language.ENGLISH);
            if (there < role.least()) {
                remarks.add(Remark.stops(
                        "Còn thiếu: " + vietnamese + " (" + there + "/" + role.least() + ")",
                        "Missing: " + english + " (" + there + " of " + role.least() + ")"));
            }
            if (there > role.most()) {
                remarks.add(Remark.stops(
                        "Quá số người: " + vietnamese + " (nhiều nhất " + role.most() + ")",
                        "Too many: " + english + " (at most " + role.most() + ")"));
            }
        }
    }

    private void checkAnswers(Dossier dossier, List<Remark> remarks) {
        checkAnswers(rules.fileQuestions(), dossier.answers(), OptionalInt.empty(), remarks);
        for (Party party : dossier.parties()) {
            checkAnswers(rules.partyQuestions(), party.answers(), OptionalInt.of(party.number()), remarks);
        }
    }

    private static void checkAnswers(
            List<Question> questions, Answers answers, OptionalInt party, List<Remark> remarks) {
        for (Question question : questions) {
            String answer = answers.text(question.id()).orElse("");
            boolean missing = answer.isEmpty() && question.required();
            if (missing || !question.understands(answer)) {
                remarks.add(new Remark(
                        Remark.Weight.STOPS,
                        party,
                        new Bilingual(
                                (missing ? "Chưa điền: " : "Không đúng: ")
                                        + question.label().in(Language.VIETNAMESE),
                                (missing ? "Not filled in: " : "Not right: ")
                                        + question.label().in(Language.ENGLISH))));
            }
        }
    }

    private void checkParties(Dossier dossier, List<Remark> remarks) {
        Set<IdNumber> seen = new HashSet<>();
        for (Party party : dossier.parties()) {
            if (!seen.add(party.identity().person().number())) {
                remarks.add(Remark.stops(party, "Người này đã có trong hồ sơ", "This person is in the file already"));
            }
            checkProof(party, remarks);
            String expired = expiredOn(party);
            if (demand.refusesAsExpired(party.identity())) {
                remarks.add(Remark.stops(
                        party,
                        "Thẻ đã hết hạn" + expired + ": nơi này không nhận thẻ hết hạn",
                        "The card has expired" + expired + ": expired cards are not taken here"));
            } else if (party.identity().caveats().contains(Caveat.DOCUMENT_EXPIRED)) {
                remarks.add(Remark.warns(party, "Thẻ đã hết hạn" + expired, "The card has expired" + expired));
            }
            if (party.identity().caveats().contains(Caveat.QR_CHIP_DIFFER)) {
                remarks.add(Remark.warns(
                        party,
                        "Mã QR và chip khác nhau; dùng dữ liệu của chip",
                        "Code and chip differ; the chip counts"));
            }
            if (party.consent().isEmpty()) {
                remarks.add(Remark.warns(party, "Chưa ghi nhận sự đồng ý", "Consent is not noted yet"));
            }
        }
    }

    private static String expiredOn(Party party) {
        return party.fields()
                .text(CardField.EXPIRY_DATE)
                .map(day -> " (" + day + ")")
                .orElse("");
    }

    private void checkProof(Party party, List<Remark> remarks) {
        Optional<FailureCode> objection = demand.objectionTo(party.identity());
        objection.ifPresent(why -> remarks.add(notAccepted(party, why)));
        if (party.identity().proof() == Proof.QR_UNSIGNED || party.identity().proof() == Proof.QR_SIGNED) {
            remarks.add(Remark.warns(
                    party,
                    "Chỉ quét mã QR, chưa đọc chip của thẻ: đối chiếu với người và giấy tờ",
                    "Only a code was scanned, no chip was read: compare with the person and their papers"));
        }
        if (objection.isEmpty() && party.identity().proof() == Proof.CHIP_ISSUER_UNKNOWN) {
            remarks.add(Remark.warns(
                    party,
                    "Máy không biết nơi cấp thẻ; cấu hình cho phép nhận",
                    "The card's issuer is not known to this machine; its settings accept that"));
        }
    }

    private static Remark notAccepted(Party party, FailureCode why) {
        return why == FailureCode.SIGNER_UNKNOWN
                ? Remark.stops(
                        party,
                        "Máy không biết nơi cấp thẻ: không được tính là đã xác thực",
                        "The card's issuer is not known to this machine: it does not count as verified")
                : Remark.stops(party, "Chưa xác thực đến mức cần thiết", "Not verified as far as this site demands");
    }
}
