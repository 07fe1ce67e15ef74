package vn.cccd.kiosk.flow.proctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.desk.Desk;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.flow.desk.DeskStep;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.sector.drivingtest.Admission;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Exam;
import vn.cccd.kiosk.sector.drivingtest.LetPass;
import vn.cccd.kiosk.sector.drivingtest.Post;
import vn.cccd.kiosk.sector.drivingtest.Presence;

/**
 * The rules of a proctor's desk: what follows from an event.
 *
 * <p>Pure: the same model and event give the same step. A card lets nobody in by itself: a proctor who has compared the face does, by {@link
 * ProctorEvent.Admitted}, and whoever waits for that when the next card is read is not let in. Somebody counts as checked after {@link
 * ProctorEvent.PresenceStored} only.
 */
public final class Proctor {
    private final Desk desk;

    public Proctor(Limits limits) {
        this.desk = new Desk(limits);
    }

    /** The next model and what is to be done. */
    public ProctorStep step(ProctorModel model, ProctorEvent event) {
        ProctorStep step = answer(model, event);
        Optional<Candidate> chosen = step.model().candidate();
        if (chosen.isEmpty() || step.model().chosen().equals(model.chosen())) {
            return step;
        }
        List<ProctorEffect> effects = new ArrayList<>(step.effects());
        effects.add(new ProctorEffect.FindPhoto(chosen.get()));
        return new ProctorStep(step.model(), effects);
    }

    private ProctorStep answer(ProctorModel model, ProctorEvent event) {
        return switch (event) {
            case ProctorEvent.Happened happened -> atDesk(model, desk.step(model.desk(), happened.event()));
            case ProctorEvent.NumberTyped typed ->
                atDesk(model, desk.useKey(model.desk(), new CardKey.Typed(typed.number())));
            case ProctorEvent.StartedOver over -> goOn(model.hearing(), startOver(model));
            case ProctorEvent.TriedAgain again -> atDesk(model, desk.tryAgain(model.desk()));
            case ProctorEvent.WentOnWithoutCard without ->
                model.hearing() instanceof Hearing.Storing
                        ? ProctorStep.only(new ProctorTurn(model))
                        : atDesk(model, desk.withoutCard(model.desk(), model.site()));
            case ProctorEvent.LanguageChosen chosen ->
                ProctorStep.only(new ProctorTurn(model).language(chosen.language()));
            case ProctorEvent.PostChosen chosen -> goOn(model.hearing(), choosePost(model, chosen));
            case ProctorEvent.SearchTyped typed -> ProctorStep.only(new ProctorTurn(model).search(typed.text()));
            case ProctorEvent.CandidateChosen chosen ->
                goOn(model.hearing(), chooseCandidate(model, chosen.candidate()));
            case ProctorEvent.Admitted admitted -> admit(model, admitted.candidate());
            case ProctorEvent.LetIn letIn -> letIn(model, letIn);
            case ProctorEvent.RosterRead read -> goOn(model.hearing(), DayList.useRoster(model, read));
            case ProctorEvent.RosterRefused refused ->
                ProctorStep.only(new ProctorTurn(model).tell(Optional.of(new RosterNews.Refused(refused.why()))));
            case ProctorEvent.DayBegan day -> DayList.beginDay(model);
            case ProctorEvent.AttendanceRestored restored ->
                ProctorStep.only(new ProctorTurn(model).attendance(restored.attendance()));
            case ProctorEvent.SuspicionsRestored restored ->
                ProctorStep.only(
                        new ProctorTurn(model).suspicions(restored.suspicions().with(model.suspicions())));
            case ProctorEvent.PhotoFound found -> DayList.showPhoto(model, found);
            case ProctorEvent.PhotosKept kept -> DayList.countPhotos(model, kept.photos());
            case ProctorEvent.PresenceStored stored -> stored(model, stored.presence());
            case ProctorEvent.PresenceNotStored refused -> notStored(model, refused);
        };
    }

    private static ProctorStep atDesk(ProctorModel model, DeskStep step) {
        List<ProctorEffect> effects = new ArrayList<>();
        step.effects().forEach(effect -> effects.add(new ProctorEffect.AtDevice(effect)));
        ProctorTurn turn = new ProctorTurn(model).desk(step.model());
        if (SomebodyElse.begins(model, step.model())) {
            makeWay(turn);
        }
        FoundOut.at(model, step.model()).ifPresent(suspicion -> {
            turn.suspicions(model.suspicions().with(suspicion));
            effects.add(new ProctorEffect.KeepSuspicion(suspicion));
        });
        ProctorModel next = turn.model();
        if (step.card().isPresent()) {
            ProctorStep judged = take(next, step.card().get().identity());
            effects.addAll(judged.effects());
            next = judged.model();
        }
        return new ProctorStep(next, effects);
    }

    /** What was decided about the one before does not stand beside the next one's card. */
    private static void makeWay(ProctorTurn turn) {
        if (turn.model().hearing() instanceof Hearing.Storing storing) {
            if (storing.meanwhile() instanceof Hearing.Meanwhile.Nothing) {
                turn.hear(meanwhile(storing, new Hearing.Meanwhile.Begun()));
            }
        } else {
            hearNext(turn);
        }
    }

    /** Nobody, or at once whoever holds a card that was found out. */
    private static void hearNext(ProctorTurn turn) {
        Optional<Hearing.Objected> foundOut = FoundOut.heard(turn.model());
        turn.hear(foundOut.<Hearing>map(objected -> objected).orElseGet(Hearing.Nobody::new))
                .choose(foundOut.flatMap(objected -> objected.admission().candidate())
                        .map(Candidate::exam));
    }

    private static Hearing.Storing meanwhile(Hearing.Storing storing, Hearing.Meanwhile meanwhile) {
        return new Hearing.Storing(storing.presence(), storing.identity(), meanwhile);
    }

    /** A card that was read while a check is being stored has to wait. */
    private static ProctorStep take(ProctorModel model, Identity identity) {
        return model.hearing() instanceof Hearing.Storing storing
                ? ProctorStep.only(
                        new ProctorTurn(model).hear(meanwhile(storing, new Hearing.Meanwhile.Read(identity))))
                : judge(model, identity);
    }

    /** The card jumps to its candidate, who is let in by nobody but the proctor. */
    private static ProctorStep judge(ProctorModel model, Identity identity) {
        Hearing judged = judgement(model, identity);
        Optional<Candidate> candidate = switch (judged) {
            case Hearing.Granted granted -> Optional.of(granted.candidate());
            case Hearing.Objected objected -> objected.admission().candidate();
            case Hearing other -> Optional.empty();
        };
        return ProctorStep.only(new ProctorTurn(model)
                .tell(Optional.empty())
                .search("")
                .choose(candidate.map(Candidate::exam))
                .hear(judged));
    }

    private static Hearing judgement(ProctorModel model, Identity identity) {
        Admission admission =
                Admission.of(identity, model.roster(), model.attendance(), model.suspicions(), model.post());
        return admission
                .candidate()
                .filter(candidate -> admission.granted())
                .<Hearing>map(candidate -> new Hearing.Granted(candidate, identity))
                .orElseGet(() -> new Hearing.Objected(admission, Optional.of(identity)));
    }

    /** What became known since the card was read counts as well. */
    private static ProctorStep admit(ProctorModel model, Exam candidate) {
        if (!(model.hearing() instanceof Hearing.Granted waiting)
                || !waiting.candidate().exam().equals(candidate)) {
            return ProctorStep.only(new ProctorTurn(model));
        }
        return judgement(model, waiting.identity()) instanceof Hearing.Granted granted
                        && granted.candidate().equals(waiting.candidate())
                ? store(new ProctorTurn(model), granted.candidate(), Optional.of(granted.identity()), Optional.empty())
                : judge(model, waiting.identity());
    }

    private static ProctorStep store(
            ProctorTurn turn, Candidate candidate, Optional<Identity> identity, Optional<LetPass> decision) {
        ProctorModel model = turn.model();
        Presence presence = new Presence(
                candidate.exam(),
                candidate.number(),
                model.post().stage(),
                model.desk().now(),
                identity.map(Identity::assurance),
                decision);
        turn.hear(new Hearing.Storing(presence, identity, new Hearing.Meanwhile.Nothing()));
        List<ProctorEffect> effects = new ArrayList<>();
        effects.add(new ProctorEffect.StorePresence(presence, candidate, identity));
        FoundOut.liftedBy(identity, model).ifPresent(lifted -> {
            turn.suspicions(model.suspicions().with(lifted));
            effects.add(new ProctorEffect.KeepSuspicion(lifted));
        });
        return new ProctorStep(turn.model(), effects);
    }

    private ProctorStep startOver(ProctorModel model) {
        ProctorStep step = atDesk(model, desk.startOver(model.desk()));
        return model.hearing() instanceof Hearing.Storing
                ? step
                : new ProctorStep(
                        new ProctorTurn(step.model())
                                .hear(new Hearing.Nobody())
                                .choose(Optional.empty())
                                .tell(Optional.empty())
                                .model(),
                        step.effects());
    }

    /** A card that waited for a check to be stored is judged when nobody else is heard any more. */
    private static ProctorStep goOn(Hearing before, ProctorStep step) {
        Optional<Identity> waited = waiting(before);
        if (waited.isEmpty() || !(step.model().hearing() instanceof Hearing.Nobody)) {
            return step;
        }
        ProctorStep judged = judge(step.model(), waited.get());
        List<ProctorEffect> effects = new ArrayList<>(step.effects());
        effects.addAll(judged.effects());
        return new ProctorStep(judged.model(), effects);
    }

    private static ProctorStep choosePost(ProctorModel model, ProctorEvent.PostChosen chosen) {
        if (model.hearing() instanceof Hearing.Storing) {
            return ProctorStep.only(new ProctorTurn(model));
        }
        Post post = new Post(chosen.session(), chosen.stage(), model.post().demand());
        return ProctorStep.only(
                new ProctorTurn(model).post(post).hear(new Hearing.Nobody()).choose(Optional.empty()));
    }

    /** The number on the list opens that candidate's card. Picking somebody while a card has failed asks whether to let them in without it. */
    private ProctorStep chooseCandidate(ProctorModel model, Exam chosen) {
        Optional<Candidate> candidate = model.roster().find(chosen);
        if (candidate.isEmpty() || model.hearing() instanceof Hearing.Storing) {
            return ProctorStep.only(new ProctorTurn(model));
        }
        if (model.desk().state() instanceof DeskState.Failed failed) {
            Admission admission = Admission.withoutProof(
                    candidate.get(), failed.code(), model.attendance(), model.suspicions(), model.post());
            return ProctorStep.only(new ProctorTurn(model)
                    .choose(Optional.of(chosen))
                    .hear(new Hearing.Objected(admission, Optional.empty())));
        }
        ProctorStep keyed = atDesk(
                model,
                desk.useKey(model.desk(), new CardKey.Typed(candidate.get().id())));
        return new ProctorStep(
                new ProctorTurn(keyed.model())
                        .choose(Optional.of(chosen))
                        .hear(new Hearing.Nobody())
                        .model(),
                keyed.effects());
    }

    private static ProctorStep letIn(ProctorModel model, ProctorEvent.LetIn letIn) {
        boolean possible = model.hearing() instanceof Hearing.Objected objected
                && objected.admission().overridable()
                && objected.admission().candidate().map(Candidate::exam).equals(Optional.of(letIn.candidate()))
                && LetPass.isReason(letIn.reason())
                && !letIn.proctor().isBlank();
        if (!possible || !(model.hearing() instanceof Hearing.Objected objected)) {
            return ProctorStep.only(new ProctorTurn(model));
        }
        LetPass decision = new LetPass(
                Set.copyOf(objected.admission().objections()),
                objected.admission().failure(),
                letIn.reason(),
                letIn.proctor());
        Candidate candidate = objected.admission().candidate().orElseThrow();
        return store(new ProctorTurn(model), candidate, objected.identity(), Optional.of(decision));
    }

    private static ProctorStep stored(ProctorModel model, Presence presence) {
        boolean again = model.attendance().at(presence.exam(), presence.stage()).isPresent();
        ProctorTurn turn = new ProctorTurn(model);
        if (!again) {
            turn.attendance(model.attendance().with(presence));
        }
        if (!(model.hearing() instanceof Hearing.Storing storing)
                || !storing.presence().equals(presence)) {
            return ProctorStep.only(turn);
        }
        return switch (storing.meanwhile()) {
            case Hearing.Meanwhile.Nothing nothing ->
                ProctorStep.only(turn.hear(new Hearing.LetIn(presence, storing.identity())));
            case Hearing.Meanwhile.Begun begun -> {
                hearNext(turn);
                yield ProctorStep.only(turn);
            }
            case Hearing.Meanwhile.Read read -> judge(turn.model(), read.identity());
        };
    }

    private static ProctorStep notStored(ProctorModel model, ProctorEvent.PresenceNotStored refused) {
        ProctorTurn turn = new ProctorTurn(model);
        if (model.hearing() instanceof Hearing.Storing storing
                && storing.presence().equals(refused.presence())) {
            turn.hear(new Hearing.NotStored(refused.presence(), refused.why(), waiting(storing)));
        }
        return ProctorStep.only(turn);
    }

    private static Optional<Identity> waiting(Hearing hearing) {
        if (hearing instanceof Hearing.Storing storing && storing.meanwhile() instanceof Hearing.Meanwhile.Read read) {
            return Optional.of(read.identity());
        }
        return hearing instanceof Hearing.NotStored refused ? refused.next() : Optional.empty();
    }
}
