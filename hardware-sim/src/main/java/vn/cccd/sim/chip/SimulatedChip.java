package vn.cccd.sim.chip;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/**
 * A chip in software. Any bytes may be sent to it: what is no command is answered with a status word.
 *
 * <p>Commands are carried out one at a time, whatever thread they come from.
 */
public final class SimulatedChip implements Chip {
    private static final int GET_RESPONSE = 0xC0;

    private final ChipBehaviour behaviour;
    private final Instructions instructions;
    private final MishapPlan mishaps;
    private Session session = new Session();
    private Bytes remainder = Bytes.empty();
    private boolean mute;

    /** A chip that has never been used. */
    public SimulatedChip(ChipContents contents, List<Mishap> mishaps, SecureRandom random) {
        this.behaviour = contents.behaviour();
        this.instructions = new Instructions(contents, random);
        this.mishaps = new MishapPlan(mishaps);
    }

    @Override
    public Bytes atr() {
        return AnswerToReset.of(behaviour);
    }

    @Override
    public synchronized void reset() {
        session = new Session();
        remainder = Bytes.empty();
        mute = false;
    }

    @Override
    public synchronized Bytes transmit(Bytes command) throws ChipGone {
        if (mute) {
            return Bytes.empty();
        }
        Optional<Mishap> mishap = mishaps.atNextCommand();
        if (mishap.isPresent()) {
            leaveIfGone(mishap.get());
        }
        Optional<CommandApdu> parsed = CommandApdu.parse(command);
        boolean tooLong = command.length() > behaviour.maximumCommandLength()
                || (parsed.isPresent() && parsed.get().extended() && !behaviour.extendedLength());
        if (parsed.isEmpty() || tooLong) {
            // It never came as far as secure messaging, so a session goes on as if it had not been sent.
            return Answer.of(Status.WRONG_LENGTH).encoded();
        }
        Bytes answer = parsed.get().secured() ? secured(parsed.get(), mishap) : plain(parsed.get(), mishap);
        session.answered();
        return mute ? Bytes.empty() : answer;
    }

    /** The mishaps that have not happened yet. */
    public synchronized List<Mishap> pendingMishaps() {
        return mishaps.pending();
    }

    private Bytes plain(CommandApdu command, Optional<Mishap> mishap) throws ChipGone {
        if (command.cla() == 0x00 && command.ins() == GET_RESPONSE) {
            return remainder.isEmpty()
                    ? Answer.of(Status.CONDITIONS_NOT_SATISFIED).encoded()
                    : fitting(command, Answer.of(remainder));
        }
        session.endMessaging();
        return fitting(command, carryOut(command, mishap).answer());
    }

    /** Cuts an answer that is longer than asked for; GET RESPONSE brings the rest (ISO/IEC 7816-4, 5.3.4). */
    private Bytes fitting(CommandApdu command, Answer answer) {
        remainder = Bytes.empty();
        if (answer.data().length() <= command.expected()) {
            return answer.encoded();
        }
        remainder = answer.data().from(command.expected());
        int left = Math.min(remainder.length(), 0x100);
        return new Answer(answer.data().first(command.expected()), Status.MORE_TO_COME | (left & 0xFF)).encoded();
    }

    private Bytes secured(CommandApdu wrapped, Optional<Mishap> mishap) throws ChipGone {
        if (session.messaging().isEmpty()) {
            return Answer.of(Status.CONDITIONS_NOT_SATISFIED).encoded();
        }
        SecureMessaging messaging = session.messaging().get();
        return switch (messaging.unwrap(wrapped)) {
            case SecureMessaging.Unwrapped.Broken broken -> {
                session.endMessaging();
                yield Answer.of(broken.status()).encoded();
            }
            case SecureMessaging.Unwrapped.Command inside -> {
                Carried carried = carryOut(inside.command(), mishap);
                Bytes answer = messaging.wrap(inside.command(), carried.answer());
                yield carried.wrongChecksum() ? withWrongChecksum(answer) : answer;
            }
        };
    }

    private record Carried(Answer answer, boolean wrongChecksum) {}

    private Carried carryOut(CommandApdu command, Optional<Mishap> atCommand) throws ChipGone {
        if (atCommand.isPresent() && atCommand.get() instanceof Mishap.WrongStatus wrong) {
            return new Carried(Answer.of(wrong.status()), false);
        }
        Answer answer = instructions.carryOut(command, session);
        Optional<Mishap> inFile = instructions.position().flatMap(mishaps::at);
        if (inFile.isEmpty()) {
            return new Carried(answer, atCommand.isPresent() && atCommand.get() instanceof Mishap.WrongMac);
        }
        leaveIfGone(inFile.get());
        return switch (inFile.get()) {
            case Mishap.WrongStatus wrong -> new Carried(Answer.of(wrong.status()), false);
            case Mishap.WrongMac wrong -> new Carried(answer, true);
            case Mishap.Removed gone -> new Carried(answer, false);
            case Mishap.Moved gone -> new Carried(answer, false);
            case Mishap.Silent silent -> new Carried(answer, false);
        };
    }

    private void leaveIfGone(Mishap mishap) throws ChipGone {
        switch (mishap) {
            case Mishap.Removed removed -> throw new ChipGone(Optional.empty());
            case Mishap.Moved moved -> throw new ChipGone(Optional.of(moved.away()));
            case Mishap.Silent silent -> mute = true;
            case Mishap.WrongStatus wrong -> {}
            case Mishap.WrongMac wrong -> {}
        }
    }

    /** The checksum stands before the status word, at the very end. */
    private static Bytes withWrongChecksum(Bytes answer) {
        byte[] changed = answer.toArray();
        changed[changed.length - 3] ^= 0x01;
        return Bytes.copyOf(changed);
    }
}
