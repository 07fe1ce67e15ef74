package vn.cccd.kiosk.flow.counter;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.desk.Desk;
import vn.cccd.kiosk.flow.desk.DeskStep;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.sector.counter.Party;

/**
 * The rules of a counter's window: what follows from an event.
 *
 * <p>Pure: the same model and event give the same step. A file that is being stored cannot be changed; it is told to be stored through {@link
 * CounterEvent.FileStored} only. A card that is read from then on is held for the next file, and in it as soon as that is there.
 */
public final class Counter {
    private final CounterRules rules;
    private final DossierCheck check;
    private final Desk desk;

    /**
     * A counter of one sector.
     *
     * @param check looks through the file by {@code rules}
     */
    public Counter(CounterRules rules, DossierCheck check, Limits limits) {
        this.rules = rules;
        this.check = check;
        this.desk = new Desk(limits);
    }

    /** The next model and what is to be done. */
    public CounterStep step(CounterModel model, CounterEvent event) {
        return switch (event) {
            case CounterEvent.Happened happened -> atDesk(model, desk.step(model.desk(), happened.event()));
            case CounterEvent.NumberTyped typed -> numberTyped(model, typed.number());
            case CounterEvent.StartedOver over -> atDesk(model, desk.startOver(model.desk()));
            case CounterEvent.TriedAgain again -> atDesk(model, desk.tryAgain(model.desk()));
            case CounterEvent.WentOnWithoutCard without -> atDesk(model, desk.withoutCard(model.desk(), model.site()));
            case CounterEvent.LanguageChosen chosen ->
                CounterStep.only(
                        new CounterTurn(model).language(chosen.language()).model());
            case CounterEvent.PartyChosen chosen -> choose(model, chosen.number());
            case CounterEvent.RoleChosen chosen -> chooseRole(model, chosen);
            case CounterEvent.PartyAnswered answered -> answerForParty(model, answered);
            case CounterEvent.FileAnswered answered -> answerForFile(model, answered);
            case CounterEvent.TitleTyped typed -> change(model, model.dossier().withTitle(typed.title()));
            case CounterEvent.ConsentNoted noted -> noteConsent(model, noted);
            case CounterEvent.PartyRemoved removed ->
                change(model, model.dossier().without(removed.number()));
            case CounterEvent.FileClosed closed -> close(model);
            case CounterEvent.FileDropped dropped -> FileEnd.drop(model);
            case CounterEvent.PersonExpected expected -> expect(model, expected);
            case CounterEvent.FileOpened opened -> open(model, Dossier.open(opened.id(), now(model)));
            case CounterEvent.FileRestored restored -> restore(model, restored.dossier());
            case CounterEvent.FileFoundStored found -> FileEnd.foundStored(model, found);
            case CounterEvent.FileStored stored -> FileEnd.stored(model, stored);
            case CounterEvent.FileNotStored refused -> FileEnd.notStored(model, refused);
        };
    }

    private static LocalDateTime now(CounterModel model) {
        return model.desk().now();
    }

    private CounterStep atDesk(CounterModel model, DeskStep step) {
        List<CounterEffect> effects = new ArrayList<>();
        step.effects().forEach(effect -> effects.add(new CounterEffect.AtDevice(effect)));
        CounterModel next = looked(new CounterTurn(model).desk(step.model()));
        if (step.card().isPresent()) {
            CounterStep taken = next.open()
                    ? take(next, step.card().get())
                    : hold(next, step.card().get());
            effects.addAll(taken.effects());
            next = taken.model();
        }
        return new CounterStep(next, effects);
    }

    private CounterStep numberTyped(CounterModel model, IdNumber number) {
        return atDesk(model, desk.useKey(model.desk(), new CardKey.Typed(number)));
    }

    /** The next card is the next party. Somebody who is in the file already is shown, not added; their chip takes the place of a code. */
    private CounterStep take(CounterModel model, VerifiedCard card) {
        Dossier dossier = model.dossier();
        Optional<Party> known = dossier.find(card.identity().person().number());
        if (known.isPresent()) {
            int number = known.get().number();
            if (known.get().byCodeAlone() && card.ofChip()) {
                CounterModel shown =
                        new CounterTurn(model).choose(OptionalInt.of(number)).model();
                return change(shown, dossier.changing(number, party -> proved(party, card, model)));
            }
            return CounterStep.only(new CounterTurn(model)
                    .choose(OptionalInt.of(number))
                    .notice(new CounterNotice.AlreadyInFile(number))
                    .model());
        }
        Party read = new Party(
                dossier.nextNumber(),
                rules.roles().getFirst().id(),
                card.identity(),
                card.fields(),
                card.checks(),
                now(model),
                Answers.none());
        Party party = read.withAnswers(rules.suggestedFor(read, dossier));
        CounterStep added = change(
                new CounterTurn(model).choose(OptionalInt.of(party.number())).model(), dossier.with(party));
        List<CounterEffect> effects = new ArrayList<>(added.effects());
        effects.addAll(lookingUp(List.of(party)));
        return new CounterStep(added.model(), effects);
    }

    /** What the code had answered, the chip answers now; what the clerk typed stays. */
    private Party proved(Party byCode, VerifiedCard card, CounterModel model) {
        Party proved = byCode.provedBy(card, now(model));
        return proved.withAnswers(byCode.answers()
                .replacing(rules.suggestedFor(byCode, model.dossier()), rules.suggestedFor(proved, model.dossier())));
    }

    private List<CounterEffect> lookingUp(List<Party> parties) {
        return parties.stream()
                .filter(rules::registers)
                .<CounterEffect>map(party ->
                        new CounterEffect.LookUp(party.identity().person().number()))
                .toList();
    }

    /** What was told of the file before stays to be seen: this comes a moment after the card. */
    private CounterStep expect(CounterModel model, CounterEvent.PersonExpected expected) {
        Optional<Party> party = model.dossier().find(expected.number());
        if (party.isEmpty() || !model.open()) {
            return CounterStep.only(model);
        }
        Party known = party.get().expecting(expected.expectation());
        Dossier dossier = model.dossier().changing(known.number(), same -> known);
        Dossier answered = dossier.withAnswers(rules.answersFor(known, dossier));
        return new CounterStep(
                looked(new CounterTurn(model).dossier(answered)), List.of(new CounterEffect.KeepFile(answered)));
    }

    private static CounterStep hold(CounterModel model, VerifiedCard card) {
        List<VerifiedCard> held = new ArrayList<>(model.held());
        held.add(card);
        return CounterStep.only(new CounterTurn(model).held(held).model());
    }

    private CounterStep choose(CounterModel model, int number) {
        return model.dossier().party(number).isPresent()
                ? CounterStep.only(
                        new CounterTurn(model).choose(OptionalInt.of(number)).model())
                : CounterStep.only(model);
    }

    private CounterStep chooseRole(CounterModel model, CounterEvent.RoleChosen chosen) {
        boolean known = rules.roles().stream().anyMatch(role -> role.id().equals(chosen.role()));
        return known
                ? change(model, model.dossier().changing(chosen.number(), party -> party.withRole(chosen.role())))
                : CounterStep.only(model);
    }

    /** Agreed is agreed once: pressing again changes neither the time nor the text that was agreed to. */
    private static Party consenting(Party party, boolean given, CounterModel model) {
        return party.withConsent(
                given
                        ? party.consent()
                                .or(() -> Optional.of(model.site().consent().agreed(now(model))))
                        : Optional.empty());
    }

    private CounterStep noteConsent(CounterModel model, CounterEvent.ConsentNoted noted) {
        return change(
                model, model.dossier().changing(noted.number(), party -> consenting(party, noted.given(), model)));
    }

    private CounterStep answerForParty(CounterModel model, CounterEvent.PartyAnswered answered) {
        boolean asked = rules.partyQuestions().stream()
                .anyMatch(question -> question.id().equals(answered.question()));
        return asked
                ? change(
                        model,
                        model.dossier()
                                .changing(
                                        answered.number(),
                                        party -> party.withAnswers(
                                                party.answers().with(answered.question(), answered.answer()))))
                : CounterStep.only(model);
    }

    private CounterStep answerForFile(CounterModel model, CounterEvent.FileAnswered answered) {
        boolean asked = rules.fileQuestions().stream()
                .anyMatch(question -> question.id().equals(answered.question()));
        Dossier dossier = model.dossier();
        return asked
                ? change(model, dossier.withAnswers(dossier.answers().with(answered.question(), answered.answer())))
                : CounterStep.only(model);
    }

    private CounterStep change(CounterModel model, Dossier changed) {
        if (!model.open() || changed.equals(model.dossier())) {
            return CounterStep.only(model);
        }
        CounterModel next = looked(new CounterTurn(model).dossier(changed).noNotice());
        return new CounterStep(next, List.of(new CounterEffect.KeepFile(changed)));
    }

    private CounterStep close(CounterModel model) {
        CounterModel looked = looked(new CounterTurn(model));
        if (!looked.complete()) {
            return CounterStep.only(looked);
        }
        return new CounterStep(
                new CounterTurn(looked).phase(FilePhase.STORING).noNotice().model(),
                List.of(new CounterEffect.StoreFile(rules.asked(looked.dossier()))));
    }

    private CounterStep open(CounterModel model, Dossier dossier) {
        if (model.phase() == FilePhase.STORING) {
            return CounterStep.only(model);
        }
        OptionalInt last = dossier.parties().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(dossier.parties().getLast().number());
        CounterModel opened = looked(new CounterTurn(model)
                .dossier(dossier)
                .choose(last)
                .phase(FilePhase.OPEN)
                .held(List.of()));
        return takeHeld(opened, model.held());
    }

    private CounterStep restore(CounterModel model, Dossier dossier) {
        CounterStep opened = open(model, dossier);
        List<CounterEffect> effects = new ArrayList<>(opened.effects());
        if (opened.model().dossier().id().equals(dossier.id())) {
            effects.addAll(lookingUp(dossier.parties()));
        }
        return new CounterStep(opened.model(), effects);
    }

    /** Those who were read too late for the file before; what was told of that one stays to be seen. */
    private CounterStep takeHeld(CounterModel opened, List<VerifiedCard> held) {
        List<CounterEffect> effects = new ArrayList<>();
        CounterModel next = opened;
        for (VerifiedCard card : held) {
            CounterStep taken = take(next, card);
            effects.addAll(taken.effects());
            next = taken.model();
        }
        CounterTurn turn = new CounterTurn(next);
        opened.notice().ifPresent(turn::notice);
        return new CounterStep(turn.model(), effects);
    }

    /** Remarks may change with the file and with the time. */
    private CounterModel looked(CounterTurn turn) {
        CounterModel model = turn.model();
        return turn.remarks(check.remarks(model.dossier(), now(model))).model();
    }
}
