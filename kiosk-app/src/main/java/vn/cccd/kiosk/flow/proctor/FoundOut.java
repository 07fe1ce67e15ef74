package vn.cccd.kiosk.flow.proctor;

import java.util.Optional;
import vn.cccd.kiosk.flow.desk.DeskModel;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.sector.drivingtest.Admission;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Suspicion;

/** Notices that a chip was found out, and that a card of somebody who is suspected was accepted. */
final class FoundOut {
    private FoundOut() {}

    /** The suspicion about whoever's number opened a chip that was found out now; empty when the same stands already. */
    static Optional<Suspicion> at(ProctorModel model, DeskModel next) {
        if (!(next.state() instanceof DeskState.Failed failed) || !Objection.isProvedForgery(failed.code())) {
            return Optional.empty();
        }
        return failed.key()
                .map(CardKey::number)
                .filter(person -> model.suspicions().on(person).isEmpty())
                .map(person -> new Suspicion(person, failed.code(), true, next.now()));
    }

    /** What is heard as soon as a chip was found out, before anybody picks a candidate; empty at any other time. */
    static Optional<Hearing.Objected> heard(ProctorModel model) {
        if (!(model.desk().state() instanceof DeskState.Failed failed) || !Objection.isProvedForgery(failed.code())) {
            return Optional.empty();
        }
        return failed.key()
                .map(key -> Admission.foundOut(
                        key.number(),
                        failed.code(),
                        model.roster(),
                        model.attendance(),
                        model.suspicions(),
                        model.post()))
                .map(admission -> new Hearing.Objected(admission, Optional.empty()));
    }

    /** The suspicion that ends because its person is let in on a card that is accepted. */
    static Optional<Suspicion> liftedBy(Optional<Identity> identity, ProctorModel model) {
        return identity.filter(model.post()::acceptsCardOf)
                .flatMap(known -> model.suspicions().on(known.person().number()))
                .map(Suspicion::lifted);
    }
}
