package vn.cccd.sim.chip;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BinaryOperator;
import vn.cccd.sim.bytes.Bytes;

/** What is said between two losses of the field: secure messaging around the instructions, and commands and answers in parts. */
final class Dialogue {
    private static final int GET_CHALLENGE = 0x84;
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private static final int SELECT = 0xA4;
    private static final int GET_RESPONSE = 0xC0;
    private static final int SET_PACE = 0x22C1A4;

    private final ChipBehaviour behaviour;
    private final Instructions instructions;
    private final KeyAttempts attempts;
    private final BinaryOperator<Bytes> falsifier;
    private final Session session = new Session();
    private final CommandParts commandParts = new CommandParts();
    private final AnswerParts answerParts = new AnswerParts();
    private Duration held = Duration.ZERO;

    /** @param falsifier makes of a command and its answer what is said instead */
    Dialogue(
            ChipBehaviour behaviour, Instructions instructions, KeyAttempts attempts, BinaryOperator<Bytes> falsifier) {
        this.behaviour = behaviour;
        this.instructions = instructions;
        this.attempts = attempts;
        this.falsifier = falsifier;
    }

    /** How long the last answer was held back because of wrong keys. */
    Duration held() {
        return held;
    }

    /** The answer to any bytes. */
    Bytes answer(Bytes bytes, Misfortune misfortune) throws ChipGone {
        held = Duration.ZERO;
        Optional<CommandApdu> parsed = CommandApdu.parse(bytes);
        ChipLengths lengths = behaviour.lengths();
        boolean tooLong = bytes.length() > lengths.maximumCommand()
                || (parsed.isPresent() && parsed.get().extended() && !lengths.extended());
        if (parsed.isEmpty() || tooLong) {
            // It never came as far as secure messaging, so a session goes on as if it had not been sent.
            return misfortune
                    .wrongStatus()
                    .map(Answer::of)
                    .orElse(Answer.of(Status.WRONG_LENGTH))
                    .encoded();
        }
        CommandApdu command = parsed.get();
        boolean opened = session.opened();
        Bytes answer = isGetResponse(command) ? getResponse(command) : carriedOut(command, misfortune);
        session.answered();
        if (!opened && session.opened()) {
            attempts.succeeded();
        }
        return answer;
    }

    /** It carries nothing of its own, so it needs no protection; programs leave the class of the command before it. */
    private static boolean isGetResponse(CommandApdu command) {
        return (command.cla() & ~0x1C) == 0
                && command.ins() == GET_RESPONSE
                && command.data().isEmpty();
    }

    private Bytes getResponse(CommandApdu command) {
        return answerParts.left()
                ? answerParts.next(command.expected())
                : Answer.of(Status.CONDITIONS_NOT_SATISFIED).encoded();
    }

    private Bytes carriedOut(CommandApdu command, Misfortune misfortune) throws ChipGone {
        answerParts.forget();
        if (!command.secured()) {
            session.endMessaging();
            return inParts(falsified(command, carryOut(command, misfortune)).encoded(), command, true);
        }
        Bytes answer = secured(command, misfortune);
        return inParts(answer, command, behaviour.lengths().longAnswers() != LongAnswers.PLAIN);
    }

    /** Cuts an answer that is longer than asked for, if it may. */
    private Bytes inParts(Bytes answer, CommandApdu command, boolean mayCut) {
        boolean announced = behaviour.lengths().longAnswers() == LongAnswers.EVERY;
        if (!mayCut || answer.length() == 2) {
            return answer;
        }
        return answerParts.begin(answer, announced ? 0 : command.expected());
    }

    private Bytes secured(CommandApdu wrapped, Misfortune misfortune) throws ChipGone {
        if (session.messaging().isEmpty()) {
            return Answer.of(Status.CONDITIONS_NOT_SATISFIED).encoded();
        }
        SecureMessaging messaging = session.messaging().get();
        return switch (messaging.unwrap(wrapped)) {
            case SecureMessaging.Unwrapped.Broken broken -> endWith(broken.status());
            case SecureMessaging.Unwrapped.Command inside -> {
                if (misfortune.sessionEnd().isPresent()) {
                    yield endWith(misfortune.sessionEnd().get());
                }
                CommandApdu command = unhampered(inside.command());
                Answer answer = carryOut(command, misfortune);
                yield misfortune.sessionEnd().isPresent()
                        ? endWith(misfortune.sessionEnd().get())
                        : guarded(command, falsified(command, answer), messaging, misfortune);
            }
        };
    }

    private Answer falsified(CommandApdu command, Answer honest) {
        Bytes said = falsifier.apply(Bytes.join(command.header(), command.data()), honest.encoded());
        int end = said.length() - 2;
        return end < 0
                ? Answer.of(Status.UNKNOWN_CLASS)
                : new Answer(said.first(end), said.from(end).toUnsigned().intValue());
    }

    /** Without regard to how much fits into one answer, when answers may come in parts. */
    private CommandApdu unhampered(CommandApdu inside) {
        return behaviour.lengths().longAnswers() == LongAnswers.PLAIN
                ? inside
                : new CommandApdu(
                        inside.header(), inside.data(), inside.expected(), inside.expected(), inside.extended());
    }

    private Bytes endWith(int status) {
        session.endMessaging();
        return Answer.of(status).encoded();
    }

    private Bytes guarded(CommandApdu command, Answer answer, SecureMessaging messaging, Misfortune misfortune) {
        boolean missing = command.ins() == SELECT && answer.status() == Status.FILE_NOT_FOUND;
        if (missing && behaviour.selection().missingFile() == FileSelection.MissingFile.SESSION_ENDS) {
            return endWith(answer.status());
        }
        // Made even when it is not sent: the counter goes on.
        Bytes guarded = messaging.wrap(command, answer);
        if (misfortune.has(Mishap.WrongCounter.class)) {
            guarded = messaging.wrap(command, answer);
        }
        if (misfortune.has(Mishap.WrongMac.class)) {
            guarded = withWrongChecksum(guarded);
        }
        if (misfortune.has(Mishap.PlainAnswer.class)) {
            return answer.encoded();
        }
        return misfortune.has(Mishap.PlainStatus.class) || unprotected(answer) ? answer.statusBytes() : guarded;
    }

    private boolean unprotected(Answer answer) {
        return switch (behaviour.protection()) {
            case ALWAYS -> false;
            case NOT_FOR_ERRORS -> answer.status() != Status.OK && answer.data().isEmpty();
            case ONLY_FOR_DATA -> answer.data().isEmpty();
        };
    }

    /** The checksum stands before the status word, at the very end. */
    private static Bytes withWrongChecksum(Bytes answer) {
        byte[] changed = answer.toArray();
        changed[changed.length - 3] ^= 0x01;
        return Bytes.copyOf(changed);
    }

    private Answer carryOut(CommandApdu command, Misfortune misfortune) throws ChipGone {
        if (misfortune.wrongStatus().isPresent()) {
            return Answer.of(misfortune.wrongStatus().get());
        }
        return switch (whole(command)) {
            case CommandParts.Joined.NotYet notYet -> notYet.answer();
            case CommandParts.Joined.Whole whole -> {
                Answer answer = attempted(whole.command());
                Optional<FileReading.Position> position = instructions.position();
                if (position.isPresent()) {
                    misfortune.reached(position.get());
                }
                yield misfortune.wrongStatus().map(Answer::of).orElse(answer);
            }
        };
    }

    private CommandParts.Joined whole(CommandApdu command) {
        return switch (behaviour.lengths().chaining()) {
            case PROTOCOLS -> new CommandParts.Joined.Whole(command);
            case EVERY_COMMAND ->
                command.ins() == GENERAL_AUTHENTICATE
                        ? new CommandParts.Joined.Whole(command)
                        : commandParts.join(command);
            case NONE ->
                command.chained()
                        ? new CommandParts.Joined.NotYet(Answer.of(Status.CHAINING_UNKNOWN))
                        : new CommandParts.Joined.Whole(command);
        };
    }

    /** The first step of gaining access waits, or fails, for what wrong keys went before it. */
    private Answer attempted(CommandApdu command) {
        if (session.opened()) {
            return instructions.carryOut(command, session);
        }
        boolean attempt = command.ins() == GET_CHALLENGE || (command.ins() << 16 | command.parameters()) == SET_PACE;
        if (attempt && attempts.blocked()) {
            return Answer.of(Status.BLOCKED);
        }
        held = attempt ? attempts.delay() : Duration.ZERO;
        Answer answer = instructions.carryOut(command, session);
        if (answer.status() == Status.AUTHENTICATION_FAILED) {
            attempts.failed();
        }
        return answer;
    }
}
