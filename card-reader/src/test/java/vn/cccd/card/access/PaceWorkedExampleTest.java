package vn.cccd.card.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cccd.card.access.PublishedConversation.bytes;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.lds.SecurityInfos.PaceOffer;

/** Doc 9303-11, appendices G, H and I: we send every printed command, and accept every printed answer. */
class PaceWorkedExampleTest {
    private static final AccessKey CAN = new AccessKey.Can("123456");
    private static final AccessKey MRZ_G = new AccessKey.Mrz("T22000129", "640812", "101031");
    private static final AccessKey MRZ_I = new AccessKey.Mrz("C11T002JM", "960812", "231031");

    private static final String STATIC_POINT_OF_I = """
            04 18727094 94399E74 70A6431B E25E83EE E24FEA56 8C2ED28D B48E05DB 3A610DC8
            84D256A4 0E35EFCB 59BF6753 D3A489D2 8C7A4D97 3C2DA138 A6E7A4A0 8F68E16F""";
    private static final String DATA_OF_I = """
            85DC3FA9 3D0952BF A82F5FD1 89EE75BD 82F11D1F 0B8ED4BF 5319AC9B 53C426B3""";

    private static final BigInteger ORDER_OF_1024_160 = new BigInteger("f518aa8781a8df278aba4e7d64b7cb9d49462353", 16);

    /** What an appendix prints; {@code draws} are the terminal's nonce and secrets. */
    record Example(
            String name, PaceOffer offer, AccessKey key, List<String> draws, PublishedConversation conversation) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Example> examples() {
        return Stream.of(
                new Example(
                        "G1 ECDH GENERIC",
                        new PaceOffer("0.4.0.127.0.7.2.2.4.2.2", 2, 13),
                        MRZ_G,
                        List.of(
                                "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99",
                                "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595"),
                        new PublishedConversation()
                                .then("0022C1A4 0F 800A04007F00070202040202830101", "9000")
                                .then("10860000 02 7C00 00", "7C12 8010 95A3A016522EE98D01E76CB6B98B42C3 9000")
                                .then("""
                                10860000 45 7C43 8141 04
                                7ACF3EFC 982EC455 65A4B155 129EFBC7 4650DCBF A6362D89 6FC70262 E0C2CC5E
                                544552DC B6725218 799115B5 5C9BAA6D 9F6BC3A9 618E70C2 5AF71777 A9C4922D 00""", """
                                7C43 8241 04
                                824FBA91 C9CBE26B EF53A0EB E7342A3B F178CEA9 F45DE0B7 0AA60165 1FBA3F57
                                30D8C879 AAA9C9F7 3991E61B 58F4D52E B87A0A0C 709A49DC 63719363 CCD13C54 9000""")
                                .then("""
                                10860000 45 7C43 8341 04
                                2DB7A64C 0355044E C9DF1905 14C625CB A2CEA487 54887122 F3A5EF0D 5EDD301C
                                3556F3B3 B186DF10 B857B58F 6A7EB80F 20BA5DC7 BE1D43D9 BF850149 FBB36462 00""", """
                                7C43 8441 04
                                9E880F84 2905B8B3 181F7AF7 CAA9F0EF B743847F 44A306D2 D28C1D9E C65DF6DB
                                7764B222 77A2EDDC 3C265A9F 018F9CB8 52E111B7 68B32690 4B59A019 3776F094 9000""")
                                .then("00860000 0C 7C0A 8508 C2B0BD78D94BA866 00", "7C0A 8608 3ABB9674BCE93C08 9000")),
                new Example(
                        "G2 DH GENERIC",
                        new PaceOffer("0.4.0.127.0.7.2.2.4.1.2", 2, 0),
                        MRZ_G,
                        List.of("5265030F751F4AD18B08AC565FC7AC952E41618D", "89CCD99B0E8D3B1F11E1296DCA68EC53411CF2CA"),
                        new PublishedConversation()
                                .then("0022C1A4 0F 800A04007F00070202040102830101", "9000")
                                .then("10860000 02 7C00 00", "7C12 8010 854D8DF5827FA6852D1A4FA701CDDDCA 9000")
                                .then("""
                                10860000 86 7C8183 818180
                                23FB3749 EA030D2A 25B278D2 A562047A DE3F01B7 4F17A154 02CB7352 CA7D2B3E
                                B71C343D B13D1DEB CE9A3666 DBCFC920 B49174A6 02CB4796 5CAA73DC 702489A4
                                4D41DB91 4DE9613D C5E98C94 160551C0 DF86274B 9359BC04 90D01B03 AD54022D
                                CB4F57FA D6322497 D7A1E28D 46710F46 1AFE710F BBBC5F8B A166F431 1975EC6C 00""", """
                                7C8183 828180
                                78879F57 225AA808 0D52ED0F C890A4B2 5336F699 AA89A2D3 A189654A F70729E6
                                23EA5738 B26381E4 DA19E004 706FACE7 B235C2DB F2F38748 312F3C98 C2DD4882
                                A41947B3 24AA1259 AC22579D B93F7085 655AF308 89DBB845 D9E6783F E42C9F24
                                49400306 254C8AE8 EE9DD812 A804C0B6 6E8CAFC1 4F84D825 8950A91B 44126EE6 9000""")
                                .then("""
                                10860000 86 7C8183 838180
                                907D89E2 D425A178 AA81AF4A 7774EC8E 388C115C AE67031E 85EECE52 0BD91155
                                1B9AE4D0 4369F29A 02626C86 FBC6747C C7BC3526 45B6161A 2A42D44E DA80A08F
                                A8D61B76 D3A154AD 8A5A5178 6B0BC071 47057871 A922212C 5F67F431 73172236
                                B7747D16 71E6D692 A3C7D40A 0C3C5CE3 97545D01 5C175EB5 130551ED BC2EE5D4 00""", """
                                7C8183 848180
                                075693D9 AE941877 573E634B 6E644F8E 60AF17A0 076B8B12 3D920107 4D36152B
                                D8B3A213 F53820C4 2ADC79AB 5D0AEEC3 AEFB9139 4DA476BD 97B9B14D 0A65C1FC
                                71A0E019 CB08AF55 E1F72900 5FBA7E3F A5DC4189 9238A250 767A6D46 DB974064
                                386CD456 743585F8 E5D90CC8 B4004B1F 6D866C79 CE0584E4 9687FF61 BC29AEA1 9000""")
                                .then("00860000 0C 7C0A 8508 B46DD9BD4D98381F 00", "7C0A 8608 917F37B5C0E6D8D1 9000")),
                new Example(
                        "H1 ECDH INTEGRATED",
                        new PaceOffer("0.4.0.127.0.7.2.2.4.4.2", 2, 13),
                        CAN,
                        List.of(
                                "5DD4CBFC96F5453B130D890A1CDBAE32",
                                "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595"),
                        new PublishedConversation()
                                .then("0022C1A4 0F 800A04007F00070202040402830102", "9000")
                                .then("10860000 02 7C00 00", "7C12 8010 143DC40C08C8E891FBED7DEDB92B64AD 9000")
                                .then("10860000 14 7C12 8110 5DD4CBFC96F5453B130D890A1CDBAE32 00", "7C02 8200 9000")
                                .then("""
                                10860000 45 7C43 8341 04
                                89CBA23F FE96AA18 D824627C 3E934E54 A9FD0B87 A95D1471 DC1C0ABF DCD640D4
                                6755DE9B 7B778280 B6BEBD57 439ADFEB 0E21FD4E D6DF4257 8C13418A 59B34C37 00""", """
                                7C43 8441 04
                                67F78E5F 7F768608 2B293E8D 087E0569 16D0F74B C01A5F89 57D0DE45 691E51E8
                                932B69A9 62B52A09 85AD2C0A 271EE6A1 3A8ADDDC D1A3A994 B9DED257 F4D22753 9000""")
                                .then("00860000 0C 7C0A 8508 450F02B86F6A0909 00", "7C0A 8608 75D4D96E8D5B0308 9000")),
                new Example(
                        "H2 DH INTEGRATED",
                        new PaceOffer("0.4.0.127.0.7.2.2.4.3.2", 2, 0),
                        CAN,
                        List.of("B3A6DB3C870C3E99245E0D1C06B747DE", reduced("""
                        4BD0E547 40F9A028 E6A515BF DAF96784 8C4F5F5F FF65AA09 15947FFD 1A0DF2FA
                        6981271B C905F355 1457B7E0 3AC3B806 6DE4AA40 6C1171FB 43DD939C 4BA16175
                        103BA3DE E16419AA 248118F9 0CC36A3D 6F4C3736 52E0C3CC E7F0F1D0 C5425B36
                        00F0F0D6 A67F004C 8BBA33F2 B4733C72 52445C1D FC4F1107 203F71D2 EFB28161""")),
                        new PublishedConversation()
                                .then("0022C1A4 0F 800A04007F00070202040302830102", "9000")
                                .then("10860000 02 7C00 00", "7C12 8010 9ABB8864CA0FF1551E620D1EF4E13510 9000")
                                .then("10860000 14 7C12 8110 B3A6DB3C870C3E99245E0D1C06B747DE 00", "7C02 8200 9000")
                                .then("""
                                10860000 86 7C8183 838180
                                0F0CC629 45A80292 51FB7EF3 C094E12E C68E4EF0 7F27CB9D 9CD04C5C 4250FAE0
                                E4F8A951 557E929A EB48E5C6 DD47F2F5 CD7C351A 9BD2CD72 2C07EDE1 66770F08
                                FFCB3702 62CF308D D7B07F2E 0DA9CAAA 1492344C 85290691 9538C98A 4BA4187E
                                76CE9D87 832386D3 19CE2E04 3C3343AE AE6EDBA1 A9894DC5 094D22F7 FE1351D5 00""", """
                                7C8183 848180
                                928D9A0F 9DBA450F 13FC859C 6F290D1D 36E42431 138A4378 500BEB4E 0401854C
                                FF111F71 CB6DC1D0 335807A1 1388CC8E AA87B079 07AAD9FB A6B169AF 6D8C26AF
                                8DDDC39A DC3AD2E3 FF882B84 D23E9768 E95A80E4 746FB07A 9767679F E92133B4
                                D379935C 771BD7FB ED6C7BB4 B1708B27 5EA75679 524CDC9C 6A91370C C662A2F3 9000""")
                                .then("00860000 0C 7C0A 8508 55D61977CBF5307E 00", "7C0A 8608 C2F04230187E1525 9000")),
                new Example(
                        "I1 ECDH CHIP AUTHENTICATION",
                        new PaceOffer("0.4.0.127.0.7.2.2.4.6.2", 2, 13),
                        MRZ_I,
                        List.of(
                                "5D8BB87BD74D985A4B7D4325B9F7B976FE835122773400798914AA22738135CC",
                                "76ECFDAA9841C323A3F5FC5E88B88DB3EFF7E35EBF57A7E6946CB630006C2120"),
                        new PublishedConversation()
                                .then("0022C1A4 0F 800A04007F00070202040602830101", "9000")
                                .then("10860000 02 7C00 00", "7C12 8010 CB60E8E0D85B76A9BD304747C2AD42E2 9000")
                                .then("""
                                10860000 45 7C43 8141 04
                                7F1D410A DB7DDB3B 84BF1030 800981A9 105D7457 B4A3ADE0 02384F30 86C67EDE
                                1AB88910 4A27DB6D 842B0190 20FBF3CE ACB0DC62 7F7BDCAC 29969E19 D0E553C1 00""", """
                                7C43 8241 04
                                A234236A A9B9621E 8EFB73B5 245C0E09 D2576E52 77183C12 08BDD552 80CAE8B3
                                04F36571 3A356E65 A451E165 ECC9AC0A C46E3771 342C8FE5 AEDD0926 85338E23 9000""")
                                .then("""
                                10860000 45 7C43 8341 04
                                446C9340 84D9DAB8 63944F21 9520076C 29EE3F7A E6722B11 FF319EC1 C7728F95
                                5483400B FF60BF0C 59292700 09277DC2 A515E125 75010AD9 BA916CF1 BF86FEFC 00""", """
                                7C43 8441 04
                                02AD566F 3C6EC7F9 324509AD 50A51FA5 2030782A 4968FCFE DF737DAE A9933331
                                11C3B9B4 C2287789 BD137E7F 8AA882E2 A3C633CC D6ECC2C6 3C57AD40 1A09C2E1 9000""")
                                .then("00860000 0C 7C0A 8508 E86BD06018A1CD3B 00", """
                                7C3C 8608 8596CF055C67C1A3 8A30
                                1EEA964D AAE372AC 990E3EFD E6333353 BFC89A67 04D93DA8 798CF77F 5B7A54BD
                                10CBA372 B42BE0B9 B5F28AA8 DE2F4F92 9000""")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void weSendThePrintedCommandsAndAcceptThePrintedAnswers(Example example) throws CardException {
        try (Password password = Password.of(example.key)) {
            Attempt attempt = Pace.attempt(
                    example.conversation.channel(),
                    example.offer,
                    false,
                    password,
                    new ScriptedRandom(example.draws.toArray(String[]::new)));

            assertThat(attempt).isInstanceOf(Attempt.Opened.class);
            example.conversation.isOver();
            ((Attempt.Opened) attempt).mapping().ifPresent(PaceWorkedExampleTest::provesTheStaticKey);
        }
    }

    private static void provesTheStaticKey(ChipMapping mapping) {
        assertThat(mapping.data().orElseThrow().toHex())
                .isEqualTo(bytes(DATA_OF_I).toHex());
        assertThat(mapping.proves(TestKeyInfo.brainpoolP256r1(bytes(STATIC_POINT_OF_I))))
                .isTrue();
        assertThat(mapping.proves(TestKeyInfo.brainpoolP256r1(mapping.mappingKey())))
                .isFalse();
    }

    /** Modulo the order of the subgroup the printed secrets, which are longer, come to the same. */
    private static String reduced(String hex) {
        BigInteger secret = new BigInteger(bytes(hex).toHex(), 16).mod(ORDER_OF_1024_160);
        return String.format("%040x", secret);
    }
}
