package vn.cccd.sim.chip;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.chip.crypto.Password;

/** Chooses how PACE runs: MSE:Set AT (Doc 9303-11, 4.4.4.1). */
final class Pace {
    private static final int PROTOCOL = 0x80;
    private static final int PASSWORD = 0x83;
    private static final int DOMAIN_PARAMETERS = 0x84;
    private static final int MRZ = 1;
    private static final int CAN = 2;

    private final List<PaceVariant> variants;
    private final Map<Integer, Password> passwords;
    private final PaceSecrets secrets;
    private final TerminalAuthentication terminals;

    Pace(ChipContents contents, TerminalAuthentication terminals, SecureRandom random) {
        this.variants = contents.access().pace().stream().distinct().toList();
        var known = new HashMap<Integer, Password>();
        contents.access().mrzKey().ifPresent(key -> known.put(MRZ, Password.mrz(key.seed())));
        contents.access().can().ifPresent(can -> known.put(CAN, Password.can(can)));
        this.passwords = Map.copyOf(known);
        this.terminals = terminals;
        this.secrets = new PaceSecrets(contents, random);
    }

    Answer choose(CommandApdu command, Session session) {
        if (variants.isEmpty()) {
            return Answer.of(Status.UNKNOWN_INSTRUCTION);
        }
        List<DataObject> template = DataObject.parseAll(command.data()).orElse(List.of());
        Optional<Bytes> protocol = DataObject.find(template, PROTOCOL);
        List<PaceVariant> speaking = variants.stream()
                .filter(offered -> protocol.filter(offered.protocol()::equals).isPresent())
                .toList();
        Optional<Bytes> parameters = DataObject.find(template, DOMAIN_PARAMETERS);
        List<PaceVariant> chosen = speaking.stream()
                .filter(offered ->
                        parameters.filter(wanted -> !names(wanted, offered)).isEmpty())
                .toList();
        if (speaking.isEmpty() || chosen.size() > 1) {
            return Answer.of(Status.WRONG_DATA);
        }
        if (chosen.isEmpty()) {
            return Answer.of(Status.REFERENCE_NOT_FOUND);
        }
        Optional<Password> password = DataObject.find(template, PASSWORD)
                .filter(value -> value.length() == 1)
                .map(value -> passwords.get(value.at(0)));
        if (password.isEmpty()) {
            return Answer.of(Status.REFERENCE_NOT_FOUND);
        }
        session.authenticateBy(new PaceRun(chosen.getFirst(), password.get(), secrets, terminals, session));
        return Answer.DONE;
    }

    private static boolean names(Bytes parameters, PaceVariant variant) {
        return parameters.length() == 1
                && parameters.at(0) == variant.parameters().parameterId();
    }
}
