package vn.cccd.sim.backend;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.sim.backend.BackendMishap.Effect;

/** The text form of a {@link BackendMishap}. */
final class MishapText {
    private static final Pattern FORM =
            Pattern.compile("(?<effect>[a-z-]+)(?::(?<argument>[^*]{1,80}))?(?:\\*(?<calls>[0-9]{1,6}))?");
    private static final Pattern STATUS = Pattern.compile("([1-5][0-9]{2})(?:,retry-after=([0-9]{1,8}))?");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,7})(ms|s)");
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,7}");

    private MishapText() {}

    static BackendMishap parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refusal(text);
        }
        String argument = form.group("argument");
        String calls = form.group("calls");
        Effect effect = effect(text, form.group("effect"), argument == null ? "" : argument);
        return new BackendMishap(effect, calls == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(calls)));
    }

    private static Effect effect(String text, String name, String argument) {
        return switch (name) {
            case "refuse" -> plain(text, argument, new Effect.Status(503, OptionalInt.empty()));
            case "lose-answer" -> plain(text, argument, new Effect.LoseAnswer());
            case "down" -> plain(text, argument, new Effect.Down());
            case "status" -> {
                Matcher status = matched(text, STATUS, argument);
                String seconds = status.group(2);
                yield new Effect.Status(
                        Integer.parseInt(status.group(1)),
                        seconds == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(seconds)));
            }
            case "delay" -> {
                Matcher duration = matched(text, DURATION, argument);
                long amount = Long.parseLong(duration.group(1));
                yield new Effect.Delay(
                        "s".equals(duration.group(2)) ? Duration.ofSeconds(amount) : Duration.ofMillis(amount));
            }
            case "reject" -> new Effect.Reject(matched(text, REASON, argument).group());
            case "retry" ->
                new Effect.Retry(
                        Integer.parseInt(matched(text, SECONDS, argument).group()));
            default -> throw refusal(text);
        };
    }

    static String write(BackendMishap mishap) {
        String effect = switch (mishap.effect()) {
            case Effect.Status status -> "status:" + status.status() + retryAfter(status.retryAfterSeconds());
            case Effect.Delay delay -> "delay:" + delay.duration().toMillis() + "ms";
            case Effect.LoseAnswer lost -> "lose-answer";
            case Effect.Reject reject -> "reject:" + reject.reason();
            case Effect.Retry retry -> "retry:" + retry.seconds();
            case Effect.Down down -> "down";
        };
        return effect + (mishap.calls().isPresent() ? "*" + mishap.calls().getAsInt() : "");
    }

    private static String retryAfter(OptionalInt seconds) {
        return seconds.isPresent() ? ",retry-after=" + seconds.getAsInt() : "";
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
                + "'; write refuse, status:429,retry-after=3, delay:5s, lose-answer, reject:REASON, retry:10 or down,"
                + " and *n behind it for the next n calls (not for down)");
    }
}
