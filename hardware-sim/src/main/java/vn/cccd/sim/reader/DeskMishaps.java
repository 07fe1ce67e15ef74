package vn.cccd.sim.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.DeskMishap;
import vn.cccd.sim.chip.Surroundings;

/** Carries out on the desk what a card on one of its readers says befalls it. */
final class DeskMishaps implements Surroundings {
    private static final String SECOND_READER = "Simulated second reader";

    private final SimulatedReader reader;
    private final Desk desk;

    DeskMishaps(SimulatedReader reader, Desk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @Override
    public void befall(DeskMishap mishap) {
        switch (mishap.kind()) {
            case READER_UNPLUGGED -> {
                Map<SimulatedReader, Optional<Chip>> pulled = pull(List.of(reader));
                later(mishap, () -> plugIn(pulled));
            }
            case SERVICE_STOPPED -> {
                desk.setServiceRunning(false);
                later(mishap, () -> desk.setServiceRunning(true));
            }
            case SECOND_READER -> {
                SimulatedReader second = reader.another(SECOND_READER);
                desk.change(() -> desk.plugged().add(second));
                later(mishap, () -> pull(List.of(second)));
            }
            case POWER_OFF -> {
                Map<SimulatedReader, Optional<Chip>> pulled = desk.change(() -> {
                    desk.setServiceRunning(false);
                    return pull(List.copyOf(desk.plugged()));
                });
                later(mishap, () -> {
                    plugIn(pulled);
                    desk.setServiceRunning(true);
                });
            }
        }
    }

    /** Takes readers away and remembers what lay on them. */
    private Map<SimulatedReader, Optional<Chip>> pull(List<SimulatedReader> readers) {
        return desk.change(() -> {
            var pulled = new LinkedHashMap<SimulatedReader, Optional<Chip>>();
            for (SimulatedReader each : readers) {
                pulled.put(each, each.card().map(LaidCard::chip));
                desk.plugged().remove(each);
                each.unplugged();
            }
            return pulled;
        });
    }

    private void plugIn(Map<SimulatedReader, Optional<Chip>> pulled) {
        pulled.forEach((each, chip) -> {
            desk.change(() -> {
                if (!each.plugged()) {
                    desk.plugged().add(each);
                    each.pluggedIn();
                }
            });
            chip.ifPresent(each::insert);
        });
    }

    private void later(DeskMishap mishap, Runnable restore) {
        mishap.back()
                .ifPresent(back -> Thread.ofVirtual().name("desk-coming-back").start(() -> {
                    desk.await(() -> false, back);
                    restore.run();
                }));
    }
}
