package vn.cccd.kiosk.admin;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.cccd.kiosk.admin.pin.AdminPins;
import vn.cccd.kiosk.admin.pin.Pin;
import vn.cccd.kiosk.admin.pin.WrongPinFile;
import vn.cccd.kiosk.admin.pin.WrongPins;

/**
 * The door at a running kiosk: takes events one by one, lets {@link Admin} decide, and carries out. Everything happens on the thread {@code
 * kiosk-admin}, but what takes seconds, which has a virtual thread each time.
 */
public final class AdminDoor implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AdminDoor.class.getName());

    private final AdminPins pins;
    private final WrongPinFile file;
    private final KioskFacts facts;
    private final Clock clock;
    private final Pin typed = new Pin();
    private final List<Consumer<AdminModel>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("kiosk-admin").factory());

    private final Future<?> ticking;

    private AdminModel model;

    /** @param clock in the time zone of the site */
    public AdminDoor(AdminPins pins, WrongPinFile file, KioskFacts facts, Clock clock) {
        this.pins = pins;
        this.file = file;
        this.facts = facts;
        this.clock = clock;
        LocalDateTime now = LocalDateTime.now(clock);
        this.model = AdminModel.atStart(kept(now), now);
        this.ticking = thread.scheduleWithFixedDelay(() -> happen(new AdminEvent.Ticked()), 1, 1, TimeUnit.SECONDS);
    }

    private WrongPins kept(LocalDateTime now) {
        try {
            return file.read(now);
        } catch (IOException e) {
            LOG.log(
                    WARNING,
                    "how many wrong PINs there were is not known: "
                            + e.getClass().getName());
            return WrongPins.NONE.oneMore(now);
        }
    }

    /** {@code listener} gets every new model, on the door's thread; it must return quickly. */
    public void listen(Consumer<AdminModel> listener) {
        listeners.add(listener);
    }

    /** Something happened. Any thread. */
    public void post(AdminEvent event) {
        if (event instanceof AdminEvent.Knocked && !pins.set()) {
            LOG.log(WARNING, "the door stays closed: the settings have no admin PIN; `kiosk pin` makes one");
            return;
        }
        try {
            thread.execute(() -> happen(event));
        } catch (RejectedExecutionException closed) {
            LOG.log(INFO, "the door is gone");
        }
    }

    private void happen(AdminEvent event) {
        try {
            AdminModel before = model;
            AdminStep step = Admin.step(model.at(LocalDateTime.now(clock)), event);
            model = step.model();
            step.effects().forEach(this::carryOut);
            if (before.visible() || model.visible()) {
                listeners.forEach(listener -> listener.accept(model));
            }
        } catch (RuntimeException fault) {
            LOG.log(ERROR, "at the door: " + fault.getClass().getName());
        }
    }

    private void carryOut(AdminEffect effect) {
        switch (effect) {
            case AdminEffect.TakeDigit take -> typed.add(take.digit());
            case AdminEffect.EraseDigit erase -> typed.erase();
            case AdminEffect.WipePin wipe -> typed.close();
            case AdminEffect.KeepWrongPins keep -> keep(keep.wrong());
            case AdminEffect.JudgePin judge -> thread.execute(this::judge);
            case AdminEffect.EndVisit end -> facts.endVisit();
            case AdminEffect.GatherFacts gather -> apart("facts", () -> new AdminEvent.FactsGathered(facts.sheet()));
            case AdminEffect.RunSelfTest run -> apart("self-test", () -> new AdminEvent.SelfTestDone(facts.selfTest()));
            case AdminEffect.WriteDiagnostics write -> apart("diagnostics", this::write);
        }
    }

    private void keep(WrongPins wrong) {
        try {
            file.write(wrong);
        } catch (IOException e) {
            LOG.log(
                    WARNING,
                    "wrong PINs are not counted through a restart: "
                            + e.getClass().getName());
        }
    }

    /** Shown first as being looked at; nothing else happens at the door until it is known. */
    private void judge() {
        Optional<Role> owner = switch (pins.holder(typed)) {
            case ATTENDANT -> Optional.of(Role.ATTENDANT);
            case TECHNICIAN -> Optional.of(Role.TECHNICIAN);
            case NOBODY -> Optional.empty();
        };
        typed.close();
        owner.ifPresentOrElse(
                role -> LOG.log(INFO, "the door opens for the " + role),
                () -> LOG.log(WARNING, "a wrong PIN at the door"));
        happen(new AdminEvent.PinJudged(owner));
    }

    private AdminEvent write() {
        try {
            return new AdminEvent.DiagnosticsWritten(Optional.of(facts.writeDiagnostics()));
        } catch (IOException e) {
            LOG.log(
                    WARNING,
                    "the diagnostics file was not written: " + e.getClass().getName());
            return new AdminEvent.DiagnosticsWritten(Optional.empty());
        }
    }

    /** Something that takes its time. */
    private interface Work {
        AdminEvent run();
    }

    private void apart(String name, Work work) {
        Thread.ofVirtual().name("kiosk-admin-" + name).start(() -> {
            try {
                post(work.run());
            } catch (RuntimeException fault) {
                LOG.log(ERROR, name + " failed: " + fault.getClass().getName());
                post(new AdminEvent.DiagnosticsWritten(Optional.empty()));
            }
        });
    }

    @Override
    public void close() {
        ticking.cancel(false);
        thread.shutdownNow();
        typed.close();
    }
}
