package vn.cccd.qr.signed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.SignatureAnswer.Refused;
import vn.cccd.qr.signed.SignatureAnswer.Valid;
import vn.cccd.sim.qr.content.QrContent.Signed;

/** Seals that others made: public test seals of the tool "vdstools" (Apache License 2.0) with its test certificates, and the example of ICAO TR VDS-NC. */
class PublishedSealsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    /** Utopia, brainpoolP256r1. */
    private static final String UTTS5B =
            "MIIBuDCCAT6gAwIBAgIBWzAKBggqhkjOPQQDAjA+MQswCQYDVQQGEwJVVDEQMA4GA1UEChMHdHNlbmdlcjEQMA4GA1UECxMHc2VhbGdlbjELMAkGA1UEAxMC"
                    + "VFMwHhcNMjAwNjEwMDcxNTAwWhcNMzAwNjEwMDcxNTAwWjA+MQswCQYDVQQGEwJVVDEQMA4GA1UEChMHdHNlbmdlcjEQMA4GA1UECxMHc2VhbGdl"
                    + "bjELMAkGA1UEAxMCVFMwWjAUBgcqhkjOPQIBBgkrJAMDAggBAQcDQgAECBMqckOzzMKcJxCXCByWpynu+465NjDlNkmOm3zhztJdaKeJ2TvvOcBH"
                    + "FcWtORXSgcB1TswIUIv2ZofvxjDfiKMsMCowCQYDVR0TBAIwADAdBgNVHQ4EFgQUrca6/HbUmqLZL/rOk9cQM4MsbpYwCgYIKoZIzj0EAwIDaAAw"
                    + "ZQIxAIf4XIqjMmWe1+wwuLYWUzUxWPXuaEHEXDuY/R8U8DZiA8k0E2x0RDmPf+01kwAgNAIwepUJBSY1wPrO64OwCtVtNFpI6a+bfifBMBtcR8NH"
                    + "qR5GQiNVEXTfup+FvtojUPRS";

    /** Germany, brainpoolP224r1. */
    private static final String DETS32 =
            "MIIBjTCCARSgAwIBAgIBMjAKBggqhkjOPQQDATA+MQswCQYDVQQGEwJERTEQMA4GA1UEChMHdHNlbmdlcjEQMA4GA1UECxMHc2VhbHZlcjELMAkGA1UEAxMC"
                    + "VFMwHhcNMjAwMTEwMDc0NzAwWhcNMjUwMTEwMDc0NzAwWjAaMQswCQYDVQQGEwJERTELMAkGA1UEAxMCVFMwUjAUBgcqhkjOPQIBBgkrJAMDAggB"
                    + "AQUDOgAETOIyomqmp9RBbLHMvVub9H6JzQDytcWZNcg8+lgaqlMSaGHuNEmv46DNM4pj4u0ubfo3iM4Xj+KjLjAsMAkGA1UdEwQCMAAwHwYDVR0j"
                    + "BBgwFoAUgrl3vPJZdDsGFOIQ/QJCSFM0qVEwCgYIKoZIzj0EAwEDZwAwZAIwNEZFHXrFgg3YXsXCKuhYt0yLcJgciyK7roQJhy7DgAHP+Dn+cTmS"
                    + "XLCDKRZ4+uxYAjBwbKhofQmix77CrOoalurdFbmTtPOWLghIDcS6+N7ty7c/FkMgwvOnb9fgIpxHnOI=";

    private static final String RESIDENCE_PERMIT =
            "DC03D9C5D9CAC8A73A990F71346ECF47FB0602305CBA135875976EC066D417B59E8C6ABC133C133C133C133C3FEF3A29"
                    + "38EE43F1593D1AE52DBB26751FE64B7C133C136B0306D79519A65306FF408B7F3B5F9A83FDD4F46EC7DCCC3384BB6C54"
                    + "0AAF52603CC66D1F08B7F5E71243475D0A833B51FD2A846622E847B1F3791803F26D734B9BD18178FA22CFF2A31A";

    private static final String VISA =
            "DC03D9C56D32C8A72CB10F71347D00175D01022CDD52134A74DA1347C6FED95CB89F9FCE133C133C133C133C20383373"
                    + "4AAF47F0C32F1A1E20EB2625393AFE310403A00000050633BE1FED20C6FF389FD029C66FB2E4BF361CDBFFD8F5931B62"
                    + "59F645B077702C617F453D0B898A55E6E7870974FFE7B3AC416ACDE6B03B3C3A8CB5A22B456816";

    /** ICAO TR VDS-NC, the example of a vaccination certificate. */
    private static final String VDS_NC =
            "{\"data\":{\"hdr\":{\"t\":\"icao.vacc\",\"v\":1,\"is\":\"UTO\"},\"msg\":{\"uvci\":\"U32870\",\"pid\":{\"n\":\"Smith Bill\","
                    + "\"dob\":\"1990-01-02\",\"sex\":\"M\",\"i\":\"A1234567Z\",\"ai\":\"L4567890Z\"},\"ve\":[{\"des\":\"XM68M6\","
                    + "\"nam\":\"Comirnaty\",\"dis\":\"RA01.0\",\"vd\":[{\"dvc\":\"2021-03-03\",\"seq\":1,\"ctr\":\"UTO\",\"adm\":\"RIVM\","
                    + "\"lot\":\"VC35679\",\"dvn\":\"2021-03-24\"},{\"dvc\":\"2021-03-24\",\"seq\":2,\"ctr\":\"UTO\",\"adm\":\"RIVM\","
                    + "\"lot\":\"VC87540\"}]}]}},\"sig\":{\"alg\":\"ES256\",\"cer\":\"CERTIFICATE\",\"sigvl\":"
                    + "\"cxfyi2vq2XJfZF7ksEkIZJtKbGrRE570UZc_rNAlpfRHD_Xjq57r2h-QLvd_tCQGitsZevFmB0iXzEFdeeZ4zA==\"}}";

    private static final String VDS_NC_SIGNER =
            "MIIBeTCCAR2gAwIBAgIBaDAMBggqhkjOPQQDAgUAMB0xCzAJBgNVBAYTAlVUMQ4wDAYDVQQDDAVVVCBDQTAeFw0yMTA0MDcwNDMwMjZaFw0yNjEwMDcwNDMw"
                    + "MjZaMBoxCzAJBgNVBAYTAlVUMQswCQYDVQQDEwIwNjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABI5bRQ3-vabXhHAs2IPi-k9rP_TS2J8aq5fT"
                    + "tUG1iOwXdBxx2n6c38TJ2MzBWT5PHCKVlq5JOCyJ1nDlCPd1S2yjTzBNMBIGA1UdJQQLMAkGB2eBCAEBDgIwHwYDVR0jBBgwFoAUymyksnX8rywn"
                    + "0RH7nDq-Bs2QOqowFgYHZ4EIAQEGAgQLMAkCAQAxBBMCTlYwDAYIKoZIzj0EAwIFAANIADBFAiBVaaJVHvWLX756yAGt04C89ZEWGr-BsHDgaRb0"
                    + "EH3d9gIhAO2UNvLNhEoUWT1I_zj_cG5mh2U-lWCMBUQ3zSQqWUcs";

    @Test
    void aSealOfVersion4OnABrainpoolCurveIsBelievedByItsCertificate() throws Exception {
        SignatureAnswer answer = SignedCodeVerifier.usual(keys("utts5b", UTTS5B), CLOCK)
                .verify(new SignedCode(SignedForm.SEAL, Bytes.fromHex(RESIDENCE_PERMIT)));

        assertThat(answer).isInstanceOfSatisfying(Valid.class, valid -> {
            assertThat(valid.key()).isEqualTo("utts5b");
            assertThat(valid.statement().fields())
                    .containsEntry("country", "UTO")
                    .containsEntry("profile", "FB06")
                    .containsEntry("feature3", "UFO001979");
            assertThat(valid.statement().fields().get("feature2")).startsWith("ATD  RESIDORCE  ROLAND");
        });
    }

    @Test
    void theSealsHeaderReadsAsPublished() throws Exception {
        DigitalSeal seal = DigitalSeal.parse(Bytes.fromHex(RESIDENCE_PERMIT));

        assertThat(seal.version()).isEqualTo(4);
        assertThat(seal.signer() + seal.reference()).isEqualTo("UTTS5B");
        assertThat(seal.issued()).isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @Test
    void everySingleChangedBitOfASealIsNoticed() throws Exception {
        SignedCodeVerifier verifier = SignedCodeVerifier.usual(keys("utts5b", UTTS5B), CLOCK);
        byte[] seal = Bytes.fromHex(RESIDENCE_PERMIT).toArray();
        for (int bit = 0; bit < 8 * seal.length; bit += 7) {
            byte[] changed = seal.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(verifier.verify(new SignedCode(SignedForm.SEAL, Bytes.copyOf(changed))))
                    .as("bit %d", bit)
                    .isInstanceOf(Refused.class);
        }
    }

    /** This published seal says Utopia and was signed by a German tester: its signature holds, its countries do not agree. */
    @Test
    void aSignatureOn224BitsHoldsAndTheSignersCountryCounts() throws Exception {
        KeySet keys = keys("dets32", DETS32);
        DigitalSeal seal = DigitalSeal.parse(Bytes.fromHex(VISA));

        keys.signers().getFirst().check(seal.signedBytes(), seal.signature());
        assertThat(keys.signers().getFirst().isMeant(seal)).isTrue();
        assertThat(SignedCodeVerifier.usual(keys, CLOCK).verify(new SignedCode(SignedForm.SEAL, Bytes.fromHex(VISA))))
                .isEqualTo(new Refused(SignatureStatus.INVALID, Refusal.SIGNER_OF_ANOTHER_COUNTRY));
    }

    @Test
    void theExampleOfVdsNcIsBelievedByItsProvisionedCertificateAndByNoOther() throws Exception {
        SignedCode code = new SignedCode(
                SignedForm.VDS_NC,
                Bytes.copyOf(VDS_NC.replace("CERTIFICATE", VDS_NC_SIGNER).getBytes(StandardCharsets.UTF_8)));
        KeySet keys = keys("ut06", VDS_NC_SIGNER.replace('-', '+').replace('_', '/'));

        assertThat(SignedCodeVerifier.usual(keys, CLOCK).verify(code))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.statement().fields())
                                .containsEntry("type", "icao.vacc")
                                .containsEntry("pid.n", "Smith Bill"));
        assertThat(SignedCodeVerifier.usual(KeySet.none(), CLOCK).verify(code).status())
                .isEqualTo(SignatureStatus.UNKNOWN_KEY);
    }

    /** Doc 9303-13, 2.6 and BSI TR-03137-1, annex B. */
    @ParameterizedTest
    @CsvSource({"de515826, VISA01", "eb0466a9, 'XK CD'", "eb11fe45, XKCD", "6abc, 'D  '", "6d32c8a519fc, DETS00027"})
    void textIsUnpackedAsInThePublishedExamples(String hex, String text) throws Exception {
        assertThat(C40Text.decode(Bytes.fromHex(hex))).isEqualTo(text);
    }

    /** Doc 9303-13, 2.3.1. */
    @Test
    void datesAreUnpackedAsInThePublishedExample() throws Exception {
        assertThat(DigitalSeal.date(Bytes.fromHex("319ef5"))).isEqualTo(LocalDate.of(1957, 3, 25));
    }

    /** RFC 8785, 3.2.2 and appendix B. */
    @Test
    void jsonIsCanonicalAsInThePublishedExample() throws Exception {
        String example = "{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"
                + "\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\"literals\":[null,true,false]}";

        assertThat(new String(
                        CanonicalJson.of(StrictJson.object(
                                        example.getBytes(StandardCharsets.UTF_8), Refusal.DUPLICATE_CLAIM))
                                .toArray(),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1.0, 1",
        "5e-324, 5e-324",
        "-5e-324, -5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "333333333.3333332, 333333333.3333332",
        "-0.0000033333333333333333, -0.0000033333333333333333"
    })
    void numbersAreWrittenAsEcmascriptDoes(String number, String written) throws Exception {
        assertThat(CanonicalJson.number(new BigDecimal(number))).isEqualTo(written);
    }

    @Test
    void theSimulatorAndTheVerifierAgreeWhatIsCanonical() throws Exception {
        byte[] code = SimulatedKeys.codes()
                .payload(SimulatedKeys.CITIZEN, Signed.VDS_NC)
                .toArray();

        assertThat(CanonicalJson.of(new ObjectMapper().readTree(code))).isEqualTo(Bytes.copyOf(code));
    }

    private static KeySet keys(String name, String certificate) throws KeySetException {
        KeyCollection keys = new KeyCollection();
        KeyDirectory.read(
                Path.of(name + ".cer"), Bytes.copyOf(Base64.getDecoder().decode(certificate)), keys);
        return keys.toKeySet();
    }
}
