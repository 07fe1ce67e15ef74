package vn.cccd.card.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.access.crypto.AgreementException;
import vn.cccd.card.access.crypto.AgreementGroup;
import vn.cccd.card.access.crypto.Cbc;
import vn.cccd.card.access.crypto.EphemeralKey;
import vn.cccd.card.access.crypto.IntegratedMapping;
import vn.cccd.card.access.crypto.Padding;
import vn.cccd.card.access.crypto.SessionKeys;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.lds.SecurityInfos.PaceOffer;

/** One run of PACE after its choice: nonce, mapping, key agreement, tokens (Doc 9303-11, 4.4.1). */
final class PaceRun {
    private static final int LONGEST_NONCE = 64;

    private final PlainChannel channel;
    private final PaceMessages messages;
    private final PaceOffer offer;
    private final PaceProtocol protocol;
    private final Password password;
    private final SecureRandom random;

    PaceRun(
            PlainChannel channel,
            PaceMessages messages,
            PaceOffer offer,
            PaceProtocol protocol,
            Password password,
            SecureRandom random) {
        this.channel = channel;
        this.messages = messages;
        this.offer = offer;
        this.protocol = protocol;
        this.password = password;
        this.random = random;
    }

    /** The channel that it led to, the chip's public key of the agreement, and what the chip proved by the way. */
    record Result(SecureChannel channel, Bytes chipKey, Optional<ChipMapping> mapping) {}

    /** A group with its new generator, and the chip's public key that made it, where there was one. */
    private record Mapped(AgreementGroup group, Bytes chipKey) {}

    Result run() throws CardException, PaceMessages.Refused, AgreementException, TlvException {
        AgreementGroup group = AgreementGroup.standardized(offer.parameterId())
                .orElseThrow(() -> new AgreementException("an unknown group"));
        byte[] nonce = nonce();
        Mapped mapped = switch (protocol.mapping()) {
            case GENERIC, CHIP_AUTHENTICATION -> generic(group, nonce);
            case INTEGRATED -> integrated(group, nonce);
        };
        Arrays.fill(nonce, (byte) 0);
        EphemeralKey ours = mapped.group().draw(random);
        Bytes theirs = only(messages.authenticate(0x83, ours.publicValue()), 0x84);
        byte[] secret = mapped.group().agree(ours, theirs);
        SessionKeys keys = SessionKeys.derive(protocol.cipher(), secret);
        Arrays.fill(secret, (byte) 0);
        List<Tlv> last = messages.authenticate(0x85, token(keys, group, theirs));
        if (!MessageDigest.isEqual(
                only(last, 0x86).toArray(),
                token(keys, group, ours.publicValue()).toArray())) {
            throw new AgreementException("the chip's token is wrong");
        }
        return new Result(new SecureChannel(channel, keys), theirs, proof(mapped, last, keys));
    }

    private byte[] nonce() throws CardException, PaceMessages.Refused, TlvException {
        byte[] encrypted = only(messages.authenticate(0, Bytes.empty()), 0x80).toArray();
        boolean right = protocol.mapping() == PaceProtocol.Mapping.INTEGRATED
                ? encrypted.length == IntegratedMapping.nonceLength(protocol.cipher())
                : encrypted.length > 0
                        && encrypted.length <= LONGEST_NONCE
                        && encrypted.length % protocol.cipher().blockLength() == 0;
        if (!right) {
            throw new TlvException("a nonce of another length");
        }
        byte[] key = password.nonceKey(protocol.cipher());
        byte[] nonce = new Cbc(protocol.cipher(), key).decrypt(encrypted);
        Arrays.fill(key, (byte) 0);
        return nonce;
    }

    private Mapped generic(AgreementGroup group, byte[] nonce)
            throws CardException, PaceMessages.Refused, AgreementException, TlvException {
        EphemeralKey ours = group.draw(random);
        Bytes theirs = only(messages.authenticate(0x81, ours.publicValue()), 0x82);
        return new Mapped(group.mapped(nonce, ours, theirs), theirs);
    }

    /** Our nonce is as long as a key; what the chip answers to it says nothing. */
    private Mapped integrated(AgreementGroup group, byte[] nonce)
            throws CardException, PaceMessages.Refused, AgreementException, TlvException {
        byte[] ours = new byte[protocol.cipher().keyLength()];
        random.nextBytes(ours);
        messages.authenticate(0x81, Bytes.copyOf(ours));
        return new Mapped(
                group.mapped(IntegratedMapping.number(protocol.cipher(), nonce, ours, group.prime())), Bytes.empty());
    }

    /** A checksum over the other side's public key (Doc 9303-11, 4.4.3.4). */
    private Bytes token(SessionKeys keys, AgreementGroup group, Bytes publicValue) {
        byte[] identifier = new Tlv(0x06, protocol.identifier()).encode().toArray();
        byte[] object = group.publicObject(publicValue).toArray();
        byte[] both = Arrays.copyOf(identifier, identifier.length + object.length);
        System.arraycopy(object, 0, both, identifier.length, object.length);
        return Bytes.copyOf(
                keys.checksum(new Tlv(0x7F49, Bytes.copyOf(both)).encode().toArray()));
    }

    /** The data of chip authentication mapping come under the counter that stands for -1 (Doc 9303-11, 4.4.3.5.2). */
    private Optional<ChipMapping> proof(Mapped mapped, List<Tlv> last, SessionKeys keys) {
        if (protocol.mapping() != PaceProtocol.Mapping.CHIP_AUTHENTICATION) {
            return Optional.empty();
        }
        byte[] counter = new byte[keys.blockLength()];
        Arrays.fill(counter, (byte) 0xFF);
        Optional<Bytes> data = last.stream()
                .filter(object -> object.tag() == 0x8A)
                .map(object -> object.value().toArray())
                .filter(value -> value.length > 0 && value.length % keys.blockLength() == 0)
                .findFirst()
                .flatMap(value -> Padding.remove(keys.decrypt(counter, value), keys.blockLength()))
                .map(Bytes::copyOf);
        return Optional.of(new ChipMapping(offer.oid(), offer.parameterId(), mapped.chipKey(), data, Optional.empty()));
    }

    private static Bytes only(List<Tlv> objects, int tag) throws TlvException {
        return objects.stream()
                .filter(object -> object.tag() == tag)
                .findFirst()
                .map(Tlv::value)
                .orElseThrow(() -> new TlvException("the chip's part of PACE is missing"));
    }
}
