package vn.cccd.sim.chip;

import java.time.Duration;
import java.util.Locale;
import vn.cccd.sim.bytes.Durations;
import vn.cccd.sim.bytes.HostileForm;

/**
 * Something that goes wrong at a named moment: once, unless the moment itself comes again. Text forms are kind, value and moment:
 * {@code removed@DG2:50%}, {@code wrong-status:6F00@bytes:9000}. Several may befall the same command; what has random in it follows the
 * chip's source of random numbers.
 */
public sealed interface Mishap {
    /** How long a moved card is out of the field unless told otherwise. */
    Duration USUAL_ABSENCE = Duration.ofSeconds(1);

    /** When it happens. */
    Moment at();

    /** The name of the kind, such as {@code wrong-status}. */
    String kind();

    /** What more there is to say, as in the text form; empty when nothing. */
    default String value() {
        return "";
    }

    /** {@code removed}: the card is taken away for good. */
    record Removed(Moment at) implements Mishap {
        @Override
        public String kind() {
            return "removed";
        }
    }

    /** {@code moved} or {@code moved:300ms}: the card leaves the field and comes back by itself. */
    record Moved(Duration away, Moment at) implements Mishap {
        @Override
        public String kind() {
            return "moved";
        }

        @Override
        public String value() {
            return Durations.text(away);
        }
    }

    /** {@code another-card:NAME}: after the usual absence another card lies in the place of this; who makes the chip knows which. */
    record AnotherCard(String name, Moment at) implements Mishap {
        @Override
        public String kind() {
            return "another-card";
        }

        @Override
        public String value() {
            return name;
        }
    }

    /** {@code reader-unplugged}, {@code service-stopped:2s}, {@code second-reader}, {@code power-off}: see {@link DeskMishap}. */
    record Desk(DeskMishap event, Moment at) implements Mishap {
        @Override
        public String kind() {
            return event.kind().label();
        }

        @Override
        public String value() {
            return event.back().map(Durations::text).orElse("");
        }
    }

    /** {@code silent}: no answer to this command nor to any other before the next reset. */
    record Silent(Moment at) implements Mishap {
        @Override
        public String kind() {
            return "silent";
        }
    }

    /** {@code delay:3s}: the answer comes later; the chip asks for waiting time meanwhile (ISO/IEC 14443-4, 7.3). */
    record Delay(Duration time, Moment at) implements Mishap {
        @Override
        public String kind() {
            return "delay";
        }

        @Override
        public String value() {
            return Durations.text(time);
        }
    }

    /** {@code wrong-status:6F00}: the command is not carried out and answered with this status, protected like any answer. */
    record WrongStatus(int status, Moment at) implements Mishap {
        @Override
        public String kind() {
            return "wrong-status";
        }

        @Override
        public String value() {
            return String.format(Locale.ROOT, "%04X", status);
        }
    }

    /** {@code session-ended:6988}: a protected command is not carried out; this bare status, and secure messaging is over. */
    record SessionEnded(int status, Moment at) implements Mishap {
        @Override
        public String kind() {
            return "session-ended";
        }

        @Override
        public String value() {
            return String.format(Locale.ROOT, "%04X", status);
        }
    }

    /** {@code plain-answer}: a protected command is carried out, and its answer comes without protection. */
    record PlainAnswer(Moment at) implements Mishap {
        @Override
        public String kind() {
            return "plain-answer";
        }
    }

    /** {@code plain-status}: a protected command is carried out, and only the status word comes, without protection. */
    record PlainStatus(Moment at) implements Mishap {
        @Override
        public String kind() {
            return "plain-status";
        }
    }

    /** {@code wrong-mac}: the answer's checksum is wrong; without secure messaging nothing happens. */
    record WrongMac(Moment at) implements Mishap {
        @Override
        public String kind() {
            return "wrong-mac";
        }
    }

    /** {@code wrong-counter}: the answer is protected as if it were the next but one; without secure messaging nothing happens. */
    record WrongCounter(Moment at) implements Mishap {
        @Override
        public String kind() {
            return "wrong-counter";
        }
    }

    /** {@code garbage:40}: so many random bytes in place of the answer. */
    record Garbage(int length, Moment at) implements Mishap {
        @Override
        public String kind() {
            return "garbage";
        }

        @Override
        public String value() {
            return Integer.toString(length);
        }
    }

    /** {@code mutated:3}: so many random bytes of the answer as it goes over the air are changed, put in or left out. */
    record Mutated(int changes, Moment at) implements Mishap {
        @Override
        public String kind() {
            return "mutated";
        }

        @Override
        public String value() {
            return Integer.toString(changes);
        }
    }

    /** {@code truncated:5}: only so many bytes of the answer arrive. */
    record Truncated(int length, Moment at) implements Mishap {
        @Override
        public String kind() {
            return "truncated";
        }

        @Override
        public String value() {
            return Integer.toString(length);
        }
    }

    /** {@code hostile:length-2gb}: the file of the moment has been like this from the start, whatever was signed. */
    record HostileFile(HostileForm form, Moment.InFile at) implements Mishap {
        @Override
        public String kind() {
            return "hostile";
        }

        @Override
        public String value() {
            return form.label();
        }
    }

    /** Reads the text form. */
    static Mishap parse(String text) {
        return MishapText.parse(text);
    }

    /** The form that {@link #parse} reads. */
    default String text() {
        return kind() + (value().isEmpty() ? "" : ":" + value()) + "@" + at().text();
    }
}
