package vn.cccd.kiosk.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.cccd.card.lds.PortraitParser;
import vn.cccd.card.portrait.PortraitDecoder;
import vn.cccd.card.portrait.PortraitOutcome;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.pki.IssuingAuthority;

/** What somebody's card and code say, in every form in which a program might have kept it. */
final class PersonalTraces {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1);
    private static final int PIECE = 32;
    private static final int PIXELS = 8;

    private final Map<String, byte[]> sought = new TreeMap<>();

    /** Those of {@code who} with a card that {@code authority} made. */
    PersonalTraces(Citizen who, IssuingAuthority authority) {
        text("number", who.number());
        text("number with gaps", who.number().replaceAll("(...)(?!$)", "$1 "));
        text("document number", who.documentNumber());
        text("name", who.fullName());
        text("name in capitals", who.fullName().toUpperCase(Locale.ROOT));
        text("birth date as printed", who.birthDate().printed());
        text("birth date as in the code", who.birthDate().inCode());
        text("birth date in ISO 8601", who.birthDate().earliest().toString());
        text("residence", who.particulars().residence());
        text("origin", who.particulars().placeOfOrigin());
        text("mother", who.family().mother());
        who.mrz().lines().forEach(line -> text("machine-readable zone", line));
        portrait(new CardIssuer(authority)
                .issue(who, CardProfile.CCCD_2021)
                .files()
                .file(FileName.DG2)
                .orElseThrow()
                .toArray());
    }

    private void text(String name, String value) {
        for (Charset charset : CHARSETS) {
            if (charset.newEncoder().canEncode(value)) {
                sought.put(name + ", " + charset, value.getBytes(charset));
            }
        }
    }

    private void portrait(byte[] file) {
        for (int quarter = 1; quarter < 4; quarter++) {
            int from = file.length * quarter / 4;
            sought.put("portrait file at " + from, Arrays.copyOfRange(file, from, from + PIECE));
        }
        var portrait =
                PortraitParser.parse(vn.cccd.card.bytes.Bytes.copyOf(file)).orElseThrow();
        var decoded = (PortraitOutcome.Decoded) new PortraitDecoder().decode(portrait);
        int[] pixels = decoded.picture().toArgb();
        int middle = pixels.length / 2;
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            ByteBuffer piece = ByteBuffer.allocate(4 * PIXELS).order(order);
            piece.asIntBuffer().put(pixels, middle, PIXELS);
            sought.put("portrait pixels, " + order, piece.array());
        }
    }

    /** How many forms are looked for. */
    int size() {
        return sought.size();
    }

    /** Which traces are in which file at {@code place} or below. */
    List<String> in(Path place) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String whole = Files.readString(file, StandardCharsets.ISO_8859_1);
                sought.forEach((name, bytes) -> {
                    int at = whole.indexOf(new String(bytes, StandardCharsets.ISO_8859_1));
                    if (at >= 0) {
                        found.add(name + " in " + file.getFileName() + " at " + at);
                    }
                });
            }
        }
        return found;
    }
}
