package vn.cccd.card;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.ChipFiles;
import vn.cccd.sim.chip.SimulatedChip;

/** A chip that holds all keys of a card and lies: in its files, and in what it answers inside of secure messaging. */
final class HostileChip {
    private static final int INTERNAL_AUTHENTICATE = 0x88;
    private static final int SELECT = 0xA4;
    private static final int READ = 0xB0;
    private static final int READ_ODD = 0xB1;
    private static final int PORTRAIT = 0x0102;
    private static final int[] STATUS = {
        0x9000, 0x6282, 0x6300, 0x6310, 0x63C0, 0x6581, 0x6700, 0x6982, 0x6985, 0x6986, 0x6987, 0x6988, 0x6A80, 0x6A82,
        0x6A86, 0x6B00, 0x6C00, 0x6C10, 0x6D00, 0x6E00, 0x6F00, 0x61FF, 0x6100, 0x0000, 0xFFFF
    };

    private final HostileCard card;
    private final Random random;
    private final Fuzz fuzz;
    private final Lies lies;
    private final int longestPiece;
    private final Map<MutatedLayer, Integer> changed = new EnumMap<>(MutatedLayer.class);
    private final Set<Bytes> honestSignatures = new HashSet<>();
    private final List<Bytes> said = new ArrayList<>();
    private final SimulatedChip chip;
    private int commands;
    private int selected;

    /**
     * What a chip lies about.
     *
     * @param files how many files are changed
     * @param rate how often an answer is changed, 0 to 1
     * @param honestCommands how many are answered honestly before
     * @param patient only about what follows the first block of a file, so that the reading goes on
     */
    record Lies(int files, double rate, int honestCommands, boolean patient) {}

    HostileChip(HostileCard card, Random random, SecureRandom keys, Lies lies) {
        this.card = card;
        this.random = random;
        this.fuzz = new Fuzz(random.nextLong());
        this.lies = lies;
        this.longestPiece = random.nextInt(8) == 0 ? 1 + random.nextInt(40) : Integer.MAX_VALUE;
        ChipContents contents = card.contents();
        for (int i = 0; i < lies.files(); i++) {
            contents = contents.withFiles(this::oneFileChanged);
        }
        chip = new SimulatedChip(contents, List.of(), keys);
        chip.falsify(this::answer);
    }

    SimulatedChip chip() {
        return chip;
    }

    /** How many answers were not what they would have been, by where they were changed. */
    Map<MutatedLayer, Integer> changed() {
        return changed;
    }

    void count(MutatedLayer layer) {
        changed.merge(layer, 1, Integer::sum);
    }

    /** What the chip has signed with its own key. */
    Set<Bytes> honestSignatures() {
        return honestSignatures;
    }

    private ChipFiles oneFileChanged(ChipFiles files) {
        Map<Integer, Bytes> master = new HashMap<>(files.master());
        Map<Integer, Bytes> application = new HashMap<>(files.application());
        Map<Integer, Bytes> victims = !master.isEmpty() && random.nextInt(8) == 0 ? master : application;
        List<Integer> names = victims.keySet().stream().sorted().toList();
        int name = names.get(random.nextInt(names.size()));
        Bytes file = victims.getOrDefault(name, Bytes.empty());
        ChipFiles other =
                card.others().get(random.nextInt(card.others().size())).files();
        switch (random.nextInt(10)) {
            case 0 -> victims.remove(name);
            case 1 -> victims.put(name, victims.getOrDefault(names.get(random.nextInt(names.size())), Bytes.empty()));
            case 2, 3 -> victims.put(name, other.application().getOrDefault(name, Bytes.empty()));
            case 4 -> application.putAll(other.application());
            case 5, 6 -> victims.put(name, fuzzed(file));
            default -> victims.put(name, Bytes.copyOf(MutableTlv.changed(file.toArray(), random)));
        }
        return new ChipFiles(master, application);
    }

    private Bytes answer(Bytes command, Bytes honest) {
        commands++;
        int ins = command.at(1);
        noteSelection(command);
        if (ins == INTERNAL_AUTHENTICATE && honest.length() > 2) {
            honestSignatures.add(honest.first(honest.length() - 2));
        }
        Bytes answer = honest;
        if (commands > lies.honestCommands() && random.nextDouble() < lies.rate()) {
            answer = lies.patient() ? patientLie(command, honest) : lie(honest);
        }
        if (!answer.equals(honest)) {
            count(selected == PORTRAIT ? MutatedLayer.PORTRAIT : MutatedLayer.INSIDE);
        } else if ((ins == READ || ins == READ_ODD) && !asIssued(command, honest)) {
            count(selected == PORTRAIT ? MutatedLayer.PORTRAIT : MutatedLayer.FILE);
        }
        if (said.size() < 64) {
            said.add(honest);
        }
        return answer;
    }

    /** Changes what is read of a file after its first block, or gives less of it. */
    private Bytes patientLie(Bytes command, Bytes honest) {
        int length = honest.length() - 2;
        boolean beginning = (command.at(2) & 0x80) != 0 || (command.at(2) | command.at(3)) == 0;
        if (command.at(1) != READ || beginning || length < 2) {
            return honest;
        }
        int given = Math.min(length, selected == PORTRAIT ? longestPiece : length);
        byte[] changed = honest.first(given).toArray();
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed[random.nextInt(given)] ^= (byte) (1 + random.nextInt(255));
        }
        return Bytes.join(Bytes.copyOf(changed), honest.from(length));
    }

    private Bytes lie(Bytes honest) {
        int end = honest.length() - 2;
        Bytes status = honest.from(end);
        return switch (random.nextInt(12)) {
            case 0 -> Bytes.join(honest.first(end), status());
            case 1 -> status();
            case 2 -> said.isEmpty() ? honest : said.get(random.nextInt(said.size()));
            case 3 -> Bytes.join(honest.first(random.nextInt(end + 1)), status);
            case 4 -> Bytes.join(honest.first(end), noise(1 + random.nextInt(400)), status);
            case 5 ->
                Bytes.join(Bytes.copyOf(MutableTlv.changed(honest.first(end).toArray(), random)), status);
            default -> Bytes.join(fuzzed(honest.first(end)), status);
        };
    }

    private Bytes status() {
        int word = random.nextInt(4) == 0 ? random.nextInt(0x10000) : STATUS[random.nextInt(STATUS.length)];
        return Bytes.of(word >> 8, word);
    }

    private Bytes noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }

    private Bytes fuzzed(Bytes bytes) {
        return Bytes.copyOf(
                fuzz.mutated(vn.cccd.card.bytes.Bytes.copyOf(bytes.toArray())).toArray());
    }

    private void noteSelection(Bytes command) {
        if (command.at(1) == SELECT && command.length() == 6) {
            selected = command.at(4) << 8 | command.at(5);
        }
        if (command.at(1) == READ && (command.at(2) & 0x80) != 0) {
            selected = 0x0100 | (command.at(2) & 0x1F);
        }
    }

    /** Whether the bytes of the file that was read stand there in the card as it was issued. */
    private boolean asIssued(Bytes command, Bytes answer) {
        ChipFiles files = card.contents().files();
        Bytes issued = files.application().getOrDefault(selected, files.master().getOrDefault(selected, Bytes.empty()));
        Bytes data = answer.first(answer.length() - 2);
        if (command.at(1) == READ_ODD || data.isEmpty()) {
            // Of those it is not looked up where they stand: they are not counted.
            return true;
        }
        int offset = (command.at(2) & 0x80) != 0 ? command.at(3) : command.at(2) << 8 | command.at(3);
        return issued.length() >= offset + data.length()
                && issued.slice(offset, offset + data.length()).equals(data);
    }
}
