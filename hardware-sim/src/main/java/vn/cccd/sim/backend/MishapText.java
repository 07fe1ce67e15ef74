package vn.cccd.sim.backend;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cccd.sim.backend.BackendMishap.Effect;
import vn.cccd.sim.backend.tls.DeviceCertificateFlaw;

/** The text form of a {@link BackendMishap}. */
final class MishapText {
    private static final Pattern FORM = Pattern.compile("(?<effect>[a-z-]+)(?::(?<argument>[^*@]{1,80}))?"
            + "(?:@(?<path>/[A-Za-z0-9/_-]{1,80}))?(?:\\*(?<calls>[0-9]{1,6}))?");
    private static final Pattern STATUS = Pattern.compile("([2-5][0-9]{2})(?:,retry-after=([0-9]{1,8}))?");
    private static final Pattern DURATION = Pattern.compile("(\\+|-)?([0-9]{1,7})(ms|s|m|h|d)");
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    private MishapText() {}

    static BackendMishap parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refusal(text);
        }
        String argument = form.group("argument");
        String calls = form.group("calls");
        Effect effect = effect(text, form.group("effect"), argument == null ? "" : argument);
        return new BackendMishap(
                effect,
                calls == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(calls)),
                Optional.ofNullable(form.group("path")));
    }

    private static Effect effect(String text, String name, String argument) {
        return switch (name) {
            case "refuse" -> plain(text, argument, new Effect.Status(503, OptionalInt.empty()));
            case "status" -> {
                Matcher status = matched(text, STATUS, argument);
                String seconds = status.group(2);
                yield new Effect.Status(
                        Integer.parseInt(status.group(1)),
                        seconds == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(seconds)));
            }
            case "delay" -> new Effect.Delay(duration(text, argument, false));
            case "lose-answer" -> plain(text, argument, new Effect.LoseAnswer());
            case "half-answer" -> plain(text, argument, new Effect.HalfAnswer());
            case "reset" -> new Effect.Reset(number(text, argument, 0));
            case "cut-request" -> new Effect.CutRequest(number(text, argument, 0));
            case "drip" -> new Effect.Drip(number(text, argument, 1));
            case "wrong" -> new Effect.Wrong(word(text, WrongContent.values(), argument));
            case "reject" -> new Effect.Reject(matched(text, REASON, argument).group());
            case "retry" -> new Effect.Retry(number(text, argument, 0));
            case "bundle" -> new Effect.Bundle(word(text, BundleFlaw.values(), argument));
            case "device" -> new Effect.Device(word(text, DeviceCertificateFlaw.values(), argument));
            case "evidence" -> new Effect.Evidence(word(text, EvidenceFlaw.values(), argument));
            case "hang-up" -> plain(text, argument, new Effect.HangUp());
            case "tls" -> new Effect.Tls(word(text, TlsFault.values(), argument));
            case "clock" -> new Effect.ClockShift(duration(text, argument, true));
            case "down" -> plain(text, argument, new Effect.Down());
            default -> throw refusal(text);
        };
    }

    static String write(BackendMishap mishap) {
        String effect = switch (mishap.effect()) {
            case Effect.Status status -> "status:" + status.status() + retryAfter(status.retryAfterSeconds());
            case Effect.Delay delay -> "delay:" + amount(delay.duration());
            case Effect.LoseAnswer lost -> "lose-answer";
            case Effect.HalfAnswer half -> "half-answer";
            case Effect.Reset reset -> "reset:" + reset.bytes();
            case Effect.CutRequest cut -> "cut-request:" + cut.bytes();
            case Effect.Drip drip -> "drip:" + drip.bytesPerSecond();
            case Effect.Wrong wrong -> "wrong:" + word(wrong.content());
            case Effect.Reject reject -> "reject:" + reject.reason();
            case Effect.Retry retry -> "retry:" + retry.seconds();
            case Effect.Bundle bundle -> "bundle:" + word(bundle.flaw());
            case Effect.Device device -> "device:" + word(device.flaw());
            case Effect.Evidence evidence -> "evidence:" + word(evidence.flaw());
            case Effect.HangUp hangUp -> "hang-up";
            case Effect.Tls tls -> "tls:" + word(tls.fault());
            case Effect.ClockShift shift -> "clock:" + (shift.by().isNegative() ? "" : "+") + amount(shift.by());
            case Effect.Down down -> "down";
        };
        return effect
                + mishap.path().map(path -> "@" + path).orElse("")
                + (mishap.calls().isPresent() ? "*" + mishap.calls().getAsInt() : "");
    }

    private static String retryAfter(OptionalInt seconds) {
        return seconds.isPresent() ? ",retry-after=" + seconds.getAsInt() : "";
    }

    private static String amount(Duration duration) {
        return duration.toMillis() % 1_000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    private static Duration duration(String text, String argument, boolean signed) {
        Matcher matcher = matched(text, DURATION, argument);
        if (signed != (matcher.group(1) != null)) {
            throw refusal(text);
        }
        long amount = Long.parseLong(matcher.group(2));
        Duration duration = switch (matcher.group(3)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
        return "-".equals(matcher.group(1)) ? duration.negated() : duration;
    }

    private static int number(String text, String argument, int least) {
        int number = Integer.parseInt(matched(text, NUMBER, argument).group());
        if (number < least) {
            throw refusal(text);
        }
        return number;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E word(String text, E[] values, String argument) {
        return Arrays.stream(values)
                .filter(value -> word(value).equals(argument))
                .findFirst()
                .orElseThrow(() -> refusal(text));
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(MishapText::word).collect(Collectors.joining("|"));
    }

    private static Effect plain(String text, String argument, Effect effect) {
        if (!argument.isEmpty()) {
            throw refusal(text);
        }
        return effect;
    }

    private static Matcher matched(String text, Pattern pattern, String argument) {
        Matcher matcher = pattern.matcher(argument);
        if (!matcher.matches()) {
            throw refusal(text);
        }
        return matcher;
    }

    private static IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException("not a backend mishap: '" + text
                + "'; write refuse, status:429,retry-after=3, delay:5s, lose-answer, half-answer, reset:BYTES, cut-request:BYTES,"
                + " drip:BYTES_PER_SECOND, wrong:" + words(WrongContent.values()) + ", reject:REASON, retry:10, bundle:"
                + words(BundleFlaw.values()) + ", device:" + words(DeviceCertificateFlaw.values()) + ", evidence:"
                + words(EvidenceFlaw.values()) + ", hang-up, tls:"
                + words(TlsFault.values())
                + ", clock:+1d or down; behind it @/v1/time for the calls to one path, and *n for the next n calls or"
                + " connections (not for clock and down)");
    }
}
