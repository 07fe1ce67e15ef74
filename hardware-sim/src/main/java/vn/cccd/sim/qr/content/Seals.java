package vn.cccd.sim.qr.content;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.pki.AuthorityStanding;
import vn.cccd.sim.pki.BarcodeSigner;
import vn.cccd.sim.pki.ChainDesign;
import vn.cccd.sim.pki.IssuingAuthority;

/**
 * The two forms of ICAO's signed codes, binary and JSON, for a citizen's card.
 *
 * <p>No profile for a Vietnamese card is public. This one is the simulator's own, in the range that Doc 9303-13 leaves to states (an even
 * category): tag 1 the machine-readable zone in C40, tag 2 the number in C40, tag 3 the full name in UTF-8.
 */
final class Seals {
    static final String SIGNER = "KS";
    static final int PROFILE = 0x9C02;
    private static final int ZONE = 0x01;
    private static final int NUMBER = 0x02;
    private static final int NAME = 0x03;
    private static final int CUT_BYTES = 20;

    private final BarcodeSigner signer;
    private final BarcodeSigner stranger;
    private final Clock clock;

    Seals(IssuingAuthority authority, Clock clock) {
        this.signer = authority.barcodeSigner(ChainDesign.usual(), SIGNER);
        this.stranger = authority.barcodeSigner(ChainDesign.usual().of(AuthorityStanding.UNKNOWN), SIGNER);
        this.clock = clock;
    }

    Bytes certificate() {
        return signer.certificate();
    }

    Bytes seal(Citizen citizen, int version) {
        DigitalSeal seal = unsigned(citizen, version, citizen.fullName());
        return seal.with(signer.sign(seal.content()));
    }

    Bytes changedSeal(Citizen citizen) {
        Bytes signature = signer.sign(unsigned(citizen, 4, citizen.fullName()).content());
        return unsigned(citizen, 4, citizen.fullName() + "h").with(signature);
    }

    Bytes strangersSeal(Citizen citizen) {
        DigitalSeal seal = unsigned(citizen, 4, citizen.fullName());
        return seal.with(stranger.sign(seal.content()));
    }

    Bytes cutSeal(Citizen citizen) {
        Bytes whole = seal(citizen, 4);
        return whole.first(whole.length() - CUT_BYTES);
    }

    /** ICAO TR VDS-NC: the signature is over the canonical form of {@code data}. */
    Bytes json(Citizen citizen) {
        Map<String, Object> data = data(citizen, citizen.fullName());
        return json(data, signer.sign(canonical(data)), signer);
    }

    Bytes changedJson(Citizen citizen) {
        Bytes signature = signer.sign(canonical(data(citizen, citizen.fullName())));
        return json(data(citizen, citizen.fullName() + "h"), signature, signer);
    }

    Bytes strangersJson(Citizen citizen) {
        Map<String, Object> data = data(citizen, citizen.fullName());
        return json(data, stranger.sign(canonical(data)), stranger);
    }

    private DigitalSeal unsigned(Citizen citizen, int version, String name) {
        return new DigitalSeal(
                version,
                "VNM",
                "VN" + SIGNER,
                signer.reference(),
                citizen.issueDate(),
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                PROFILE,
                Map.of(
                        ZONE,
                        C40.encode(citizen.mrz().text()),
                        NUMBER,
                        C40.encode(citizen.number()),
                        NAME,
                        DigitalSeal.utf8(name)));
    }

    private Map<String, Object> data(Citizen citizen, String name) {
        var person = new TreeMap<String, Object>();
        person.put("n", name);
        person.put("dob", Claims.iso(citizen.birthDate()));
        person.put("i", citizen.number());
        person.put("sex", citizen.sex().mrz());
        Map<String, Object> header = Map.of("t", "vnm.sim.id", "v", 1, "is", "VNM");
        Map<String, Object> message = Map.of(
                "pid",
                person,
                "iat",
                Instant.ofEpochSecond(clock.instant().getEpochSecond()).toString());
        return Map.of("hdr", header, "msg", message);
    }

    private static Bytes json(Map<String, Object> data, Bytes signature, BarcodeSigner by) {
        Map<String, Object> seal = Map.of(
                "alg", "ES256",
                "cer", SigningKey.base64(by.certificate()),
                "sigvl", SigningKey.base64(signature));
        return canonical(Map.of("data", data, "sig", seal));
    }

    private static Bytes canonical(Map<String, Object> value) {
        return Bytes.copyOf(CanonicalJson.of(value).getBytes(StandardCharsets.UTF_8));
    }
}
