package vn.cccd.sim.chip;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.AgreementGroup;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.Password;
import vn.cccd.sim.chip.crypto.SessionKeys;

/** One run of PACE: nonce, mapping, key agreement, mutual authentication (Doc 9303-11, 4.4.4). */
final class PaceRun implements GeneralAuthentication {
    private static final int DYNAMIC_DATA = 0x7C;
    private static final int PUBLIC_KEY = 0x7F49;

    private final PaceVariant variant;
    private final Password password;
    private final PaceSecrets secrets;
    private final TerminalAuthentication terminals;
    private final Session session;
    private Stage stage = new Stage.Start();

    PaceRun(
            PaceVariant variant,
            Password password,
            PaceSecrets secrets,
            TerminalAuthentication terminals,
            Session session) {
        this.variant = variant;
        this.password = password;
        this.secrets = secrets;
        this.terminals = terminals;
        this.session = session;
    }

    private sealed interface Stage {
        record Start() implements Stage {}

        record NonceSent(Bytes nonce) implements Stage {}

        record Mapped(AgreementGroup group, Optional<BigInteger> mappingSecret) implements Stage {}

        record Agreed(SessionKeys keys, Bytes terminalValue, Bytes chipValue, Optional<BigInteger> mappingSecret)
                implements Stage {}
    }

    @Override
    public Answer step(List<DataObject> dynamicData, boolean last) {
        if (last != (stage instanceof Stage.Agreed)) {
            return Answer.of(Status.CONDITIONS_NOT_SATISFIED);
        }
        return switch (stage) {
            case Stage.Start start -> dynamicData.isEmpty() ? sendNonce() : Answer.of(Status.WRONG_DATA);
            case Stage.NonceSent sent -> with(dynamicData, 0x81, data -> map(sent.nonce(), data));
            case Stage.Mapped mapped -> with(dynamicData, 0x83, value -> agree(mapped, value));
            case Stage.Agreed agreed -> with(dynamicData, 0x85, token -> authenticate(agreed, token));
        };
    }

    private static Answer with(List<DataObject> dynamicData, int tag, Function<Bytes, Answer> step) {
        return DataObject.find(dynamicData, tag).map(step).orElse(Answer.of(Status.WRONG_DATA));
    }

    private Answer sendNonce() {
        Bytes nonce = secrets.nonce(variant);
        stage = new Stage.NonceSent(nonce);
        return answer(Tlv.of(0x80, password.encryptNonce(variant.cipher(), nonce)));
    }

    private Answer map(Bytes nonce, Bytes mappingData) {
        AgreementGroup group = AgreementGroup.of(variant.parameters());
        return switch (variant.mapping()) {
            case GENERIC, CHIP_AUTHENTICATION -> {
                BigInteger secret = secrets.forMapping(group);
                yield mapped(
                        group.mapped(nonce.toUnsigned(), secret, mappingData),
                        Optional.of(secret),
                        group.publicValue(secret));
            }
            case INTEGRATED ->
                mapped(group.mapped(variant.cipher(), nonce, mappingData), Optional.empty(), Bytes.empty());
        };
    }

    private Answer mapped(Optional<AgreementGroup> group, Optional<BigInteger> secret, Bytes mappingData) {
        if (group.isEmpty()) {
            return Answer.of(Status.WRONG_DATA);
        }
        stage = new Stage.Mapped(group.get(), secret);
        return answer(Tlv.of(0x82, mappingData));
    }

    private Answer agree(Stage.Mapped mapped, Bytes terminalValue) {
        AgreementGroup group = mapped.group();
        BigInteger secret = secrets.forAgreement(group, terminalValue);
        Bytes chipValue = group.publicValue(secret);
        Optional<Bytes> shared = group.agree(secret, terminalValue);
        if (shared.isEmpty() || group.publicObject(chipValue).equals(group.publicObject(terminalValue))) {
            return Answer.of(Status.WRONG_DATA);
        }
        SessionKeys keys = SessionKeys.derive(variant.cipher(), shared.get());
        stage = new Stage.Agreed(keys, terminalValue, chipValue, mapped.mappingSecret());
        return answer(Tlv.of(0x84, chipValue));
    }

    private Answer authenticate(Stage.Agreed agreed, Bytes terminalToken) {
        session.endAuthentication();
        SessionKeys keys = agreed.keys();
        if (secrets.has(ProtocolQuirk.PACE_REFUSES_THE_RIGHT_PASSWORD)
                || !token(keys, agreed.chipValue()).equals(terminalToken)) {
            return Answer.of(Status.AUTHENTICATION_FAILED);
        }
        session.identifyChip(variant.parameters().compressed(agreed.chipValue()));
        if (variant.mapping() == PaceMapping.CHIP_AUTHENTICATION) {
            terminals.begin(variant.parameters().compressed(agreed.terminalValue()), session);
        }
        session.protectWith(new SecureMessaging(keys));
        boolean honest = !secrets.has(ProtocolQuirk.PACE_WITH_A_WRONG_TOKEN);
        Bytes chipToken = token(keys, honest ? agreed.terminalValue() : agreed.chipValue());
        return answer(Tlv.of(0x86, chipToken), chipAuthenticationData(agreed));
    }

    /** Encrypted under the initial vector that a counter of −1 gives (Doc 9303-11, 4.4.3.5). */
    private Bytes chipAuthenticationData(Stage.Agreed agreed) {
        if (variant.mapping() != PaceMapping.CHIP_AUTHENTICATION
                || agreed.mappingSecret().isEmpty()
                || !(variant.parameters() instanceof Curve curve)) {
            return Bytes.empty();
        }
        Bytes data = secrets.proven(curve).quotient(agreed.mappingSecret().get());
        SessionKeys keys = agreed.keys();
        return Tlv.of(0x8A, keys.encrypt(keys.lastCounter(), keys.pad(data)));
    }

    /** A checksum over the other side's public key (Doc 9303-11, 4.4.3.4). */
    private Bytes token(SessionKeys keys, Bytes publicValue) {
        Bytes publicObject = AgreementGroup.of(variant.parameters()).publicObject(publicValue);
        return keys.checksum(Tlv.of(PUBLIC_KEY, Tlv.of(0x06, variant.protocol()), publicObject));
    }

    private static Answer answer(Bytes... dynamicData) {
        return Answer.of(Tlv.of(DYNAMIC_DATA, dynamicData));
    }
}
