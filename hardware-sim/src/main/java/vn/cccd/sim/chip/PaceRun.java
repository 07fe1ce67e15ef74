package vn.cccd.sim.chip;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.AgreementGroup;
import vn.cccd.sim.chip.crypto.Password;
import vn.cccd.sim.chip.crypto.SessionKeys;

/** One run of PACE with generic mapping: nonce, mapping, key agreement, mutual authentication (Doc 9303-11, 4.4.4). */
final class PaceRun implements GeneralAuthentication {
    private static final int NONCE_LENGTH = 16;
    private static final int DYNAMIC_DATA = 0x7C;
    private static final int PUBLIC_KEY = 0x7F49;

    private final PaceVariant variant;
    private final Password password;
    private final Session session;
    private final SecureRandom random;
    private Stage stage = new Stage.Start();

    PaceRun(PaceVariant variant, Password password, Session session, SecureRandom random) {
        this.variant = variant;
        this.password = password;
        this.session = session;
        this.random = random;
    }

    private sealed interface Stage {
        record Start() implements Stage {}

        record NonceSent(BigInteger nonce) implements Stage {}

        record Mapped(AgreementGroup group) implements Stage {}

        record Agreed(SessionKeys keys, Bytes terminalPoint, Bytes chipPoint) implements Stage {}
    }

    @Override
    public Answer step(List<DataObject> dynamicData, boolean last) {
        if (last != (stage instanceof Stage.Agreed)) {
            return Answer.of(Status.CONDITIONS_NOT_SATISFIED);
        }
        return switch (stage) {
            case Stage.Start start -> dynamicData.isEmpty() ? sendNonce() : Answer.of(Status.WRONG_DATA);
            case Stage.NonceSent sent -> with(dynamicData, 0x81, point -> map(sent, point));
            case Stage.Mapped mapped -> with(dynamicData, 0x83, point -> agree(mapped, point));
            case Stage.Agreed agreed -> with(dynamicData, 0x85, token -> authenticate(agreed, token));
        };
    }

    private static Answer with(List<DataObject> dynamicData, int tag, Function<Bytes, Answer> step) {
        return DataObject.find(dynamicData, tag).map(step).orElse(Answer.of(Status.WRONG_DATA));
    }

    private Answer sendNonce() {
        var bytes = new byte[NONCE_LENGTH];
        random.nextBytes(bytes);
        Bytes nonce = Bytes.copyOf(bytes);
        stage = new Stage.NonceSent(nonce.toUnsigned());
        return answer(0x80, password.encryptNonce(variant.cipher(), nonce));
    }

    private Answer map(Stage.NonceSent sent, Bytes terminalPoint) {
        AgreementGroup group = AgreementGroup.of(variant.parameters());
        BigInteger secret = group.randomSecret(random);
        Optional<AgreementGroup> mapped = group.mapped(sent.nonce(), secret, terminalPoint);
        if (mapped.isEmpty()) {
            return Answer.of(Status.WRONG_DATA);
        }
        stage = new Stage.Mapped(mapped.get());
        return answer(0x82, group.publicValue(secret));
    }

    private Answer agree(Stage.Mapped mapped, Bytes terminalPoint) {
        BigInteger secret = mapped.group().randomSecret(random);
        Bytes chipPoint = mapped.group().publicValue(secret);
        Optional<Bytes> shared = mapped.group().agree(secret, terminalPoint);
        if (shared.isEmpty() || chipPoint.equals(terminalPoint)) {
            return Answer.of(Status.WRONG_DATA);
        }
        stage = new Stage.Agreed(SessionKeys.derive(variant.cipher(), shared.get()), terminalPoint, chipPoint);
        return answer(0x84, chipPoint);
    }

    private Answer authenticate(Stage.Agreed agreed, Bytes terminalToken) {
        session.endAuthentication();
        if (!token(agreed.keys(), agreed.chipPoint()).equals(terminalToken)) {
            return Answer.of(Status.AUTHENTICATION_FAILED);
        }
        session.identifyChip(variant.curve().compressed(agreed.chipPoint()));
        session.protectWith(new SecureMessaging(agreed.keys()));
        return answer(0x86, token(agreed.keys(), agreed.terminalPoint()));
    }

    /** A checksum over the other side's public key (Doc 9303-11, 4.4.3.4 and 9.4.1). */
    private Bytes token(SessionKeys keys, Bytes point) {
        return keys.checksum(Tlv.of(PUBLIC_KEY, Tlv.of(0x06, variant.protocol()), Tlv.of(0x86, point)));
    }

    private static Answer answer(int tag, Bytes value) {
        return Answer.of(Tlv.of(DYNAMIC_DATA, Tlv.of(tag, value)));
    }
}
