package vn.cccd.sim.chip.terminal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;

/**
 * What a card-verifiable certificate says (TR-03110-3, C.1; profile 0).
 *
 * @param authority the reference to the key that signs it: country, mnemonic and sequence number, such as {@code VNCVCA00001}
 * @param holder the reference to the key in it, of the same form
 * @param effective the day of its making
 * @param expiration its last day
 */
public record CvStatement(
        String authority,
        CertifiedKey key,
        String holder,
        Authorization authorization,
        LocalDate effective,
        LocalDate expiration) {
    private static final Bytes PROFILE_0 = Tlv.of(CvTag.PROFILE, Bytes.of(0));
    /** {@code id-IS}: the holder is an inspection system or certifies some (TR-03110-3, C.4.1). */
    private static final Bytes INSPECTION_SYSTEMS = Bytes.fromHex("04007f000703010201");

    /** Country, holder mnemonic of one to nine characters, sequence number of five (TR-03110-3, A.6.1). */
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2}[\\x21-\\x7e\\xa1-\\xff]{1,9}[0-9A-Z]{5}");

    public CvStatement {
        for (String reference : List.of(authority, holder)) {
            if (!REFERENCE.matcher(reference).matches()) {
                throw new IllegalArgumentException("no reference to a key: " + reference);
            }
        }
    }

    /** The certificate's body, {@code 7F4E}. */
    public Bytes body() {
        return Tlv.of(
                CvTag.BODY,
                PROFILE_0,
                Tlv.of(CvTag.AUTHORITY, text(authority)),
                key.encoded(),
                Tlv.of(CvTag.HOLDER, text(holder)),
                Tlv.of(
                        CvTag.AUTHORIZATION,
                        Tlv.of(0x06, INSPECTION_SYSTEMS),
                        Tlv.of(0x53, Bytes.of(authorization.bits()))),
                Tlv.of(CvTag.EFFECTIVE, CvDate.encoded(effective)),
                Tlv.of(CvTag.EXPIRATION, CvDate.encoded(expiration)));
    }

    /** Reads the value of a body; nothing when it is anything else than one certificate for inspection systems. */
    static Optional<CvStatement> parse(Bytes body) {
        return DataObject.parseAll(body)
                .filter(objects -> DataObject.find(objects, CvTag.PROFILE)
                        .filter(Bytes.of(0)::equals)
                        .isPresent())
                .flatMap(CvStatement::of);
    }

    private static Optional<CvStatement> of(List<DataObject> objects) {
        Optional<String> authority = reference(objects, CvTag.AUTHORITY);
        Optional<CertifiedKey> key = DataObject.find(objects, CvTag.PUBLIC_KEY).flatMap(CertifiedKey::parse);
        Optional<String> holder = reference(objects, CvTag.HOLDER);
        Optional<Authorization> authorization =
                DataObject.find(objects, CvTag.AUTHORIZATION).flatMap(CvStatement::authorization);
        Optional<LocalDate> effective =
                DataObject.find(objects, CvTag.EFFECTIVE).flatMap(CvDate::parse);
        Optional<LocalDate> expiration =
                DataObject.find(objects, CvTag.EXPIRATION).flatMap(CvDate::parse);
        boolean complete = authority.isPresent()
                && key.isPresent()
                && holder.isPresent()
                && authorization.isPresent()
                && effective.isPresent()
                && expiration.isPresent();
        return complete
                ? Optional.of(new CvStatement(
                        authority.get(),
                        key.get(),
                        holder.get(),
                        authorization.get(),
                        effective.get(),
                        expiration.get()))
                : Optional.empty();
    }

    private static Optional<String> reference(List<DataObject> objects, int tag) {
        return DataObject.find(objects, tag)
                .map(CvStatement::text)
                .filter(text -> REFERENCE.matcher(text).matches());
    }

    private static Optional<Authorization> authorization(Bytes template) {
        List<DataObject> objects = DataObject.parseAll(template).orElse(List.of());
        return DataObject.find(objects, 0x06)
                .filter(INSPECTION_SYSTEMS::equals)
                .flatMap(forInspection -> DataObject.find(objects, 0x53))
                .filter(bits -> bits.length() == 1)
                .map(bits -> Authorization.of(bits.at(0)));
    }

    private static Bytes text(String reference) {
        return Bytes.copyOf(reference.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(Bytes reference) {
        return new String(reference.toArray(), StandardCharsets.ISO_8859_1);
    }
}
