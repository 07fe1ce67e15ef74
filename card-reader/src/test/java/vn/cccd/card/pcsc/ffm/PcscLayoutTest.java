package vn.cccd.card.pcsc.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.card.bytes.Bytes;

/** The bytes that each platform's header asks for: members and padding written out by hand, not computed from the layout under test. */
class PcscLayoutTest {
    private static final PcscReaderState FIRST = new PcscReaderState("Đầu đọc 00", 0x0003_0022, Bytes.empty());
    private static final PcscReaderState SECOND = new PcscReaderState("PICC", 0x0001_0010, Bytes.empty());
    private static final String ATR = "3b8f8001804f0ca000000306030001000000006a";

    @ParameterizedTest
    @EnumSource(PcscPlatform.class)
    void whatIsKnownLiesWhereTheHeaderPutsIt(PcscPlatform platform) {
        try (Arena arena = Arena.ofConfined()) {
            PcscStates states = new PcscStates(platform.layout(), List.of(FIRST, SECOND), arena);
            byte[] memory = states.array().toArray(JAVA_BYTE);

            int size = stateBytes(platform);
            assertThat(memory).hasSize(2 * size);
            assertThat(member(platform, memory, 0, 0)).isEqualTo(0x0003_0022L);
            assertThat(member(platform, memory, size, 0)).isEqualTo(0x0001_0010L);
            assertThat(text(platform, states.array(), 0)).isEqualTo("Đầu đọc 00");
            assertThat(text(platform, states.array(), size)).isEqualTo("PICC");
            byte[] behindTheFirst = Arrays.copyOfRange(memory, 16 + wordBytes(platform), size);
            assertThat(behindTheFirst).as("event state, ATR and padding").containsOnly(0);
        }
    }

    @ParameterizedTest
    @EnumSource(PcscPlatform.class)
    void whatTheServiceWritesIsReadFromWhereTheHeaderPutsIt(PcscPlatform platform) {
        try (Arena arena = Arena.ofConfined()) {
            PcscStates states = new PcscStates(platform.layout(), List.of(FIRST, SECOND), arena);
            Bytes atr = Bytes.fromHex(ATR);
            // As the service would: the second state of the array, the last one of a page.
            write(platform, states.array(), stateBytes(platform), 0x0002_0122, atr.toArray());

            assertThat(states.reported())
                    .containsExactly(
                            new PcscReaderState("Đầu đọc 00", 0, Bytes.empty()),
                            new PcscReaderState("PICC", 0x0002_0122, atr));
        }
    }

    @ParameterizedTest
    @EnumSource(PcscPlatform.class)
    void anAtrLongerThanThereIsRoomForIsCut(PcscPlatform platform) {
        try (Arena arena = Arena.ofConfined()) {
            PcscStates states = new PcscStates(platform.layout(), List.of(FIRST), arena);
            int word = wordBytes(platform);
            states.array().asSlice(16 + 2L * word, Short.BYTES).fill((byte) 0xFF);

            assertThat(states.reported().getFirst().atr().length())
                    .isEqualTo(platform == PcscPlatform.WINDOWS ? 36 : 33);
        }
    }

    @ParameterizedTest
    @EnumSource(PcscPlatform.class)
    void wordsAndHandlesKeepTheirHighestBit(PcscPlatform platform) {
        PcscLayout layout = platform.layout();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment word = arena.allocate(layout.word());
            layout.setWord(word, 0, 0xFFFF_FFFFL);
            assertThat(layout.getWord(word, 0)).isEqualTo(0xFFFF_FFFFL);

            MemorySegment handle = arena.allocate(layout.handle());
            handle.fill((byte) 0xEA);
            assertThat(layout.getHandle(handle))
                    .isEqualTo(platform == PcscPlatform.MACOS ? 0xEAEA_EAEAL : 0xEAEA_EAEA_EAEA_EAEAL);
        }
    }

    @Test
    void anIoRequestIsTwoWords() {
        assertThat(PcscLayout.linux64().ioRequestBytes()).isEqualTo(16);
        assertThat(PcscLayout.windows64().ioRequestBytes()).isEqualTo(8);
        assertThat(PcscLayout.macos().ioRequestBytes()).isEqualTo(8);
    }

    private static int wordBytes(PcscPlatform platform) {
        return platform == PcscPlatform.LINUX ? 8 : 4;
    }

    private static int stateBytes(PcscPlatform platform) {
        return switch (platform) {
            case LINUX -> 8 + 8 + 8 + 8 + 8 + 33 + 7;
            case WINDOWS -> 8 + 8 + 4 + 4 + 4 + 36;
            case MACOS -> 8 + 8 + 4 + 4 + 4 + 33;
        };
    }

    /** The word of this number behind the two pointers. */
    private static long member(PcscPlatform platform, byte[] memory, int state, int number) {
        int word = wordBytes(platform);
        ByteBuffer at =
                ByteBuffer.wrap(memory, state + 16 + number * word, word).order(ByteOrder.LITTLE_ENDIAN);
        return word == 8 ? at.getLong() : Integer.toUnsignedLong(at.getInt());
    }

    private static void write(PcscPlatform platform, MemorySegment array, int state, int event, byte[] atr) {
        int word = wordBytes(platform);
        ByteBuffer bytes = ByteBuffer.allocate(2 * word + atr.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0, event).putInt(word, atr.length).put(2 * word, atr);
        MemorySegment.copy(MemorySegment.ofArray(bytes.array()), 0, array, state + 16L + word, bytes.capacity());
    }

    private static String text(PcscPlatform platform, MemorySegment array, int state) {
        MemorySegment pointer = array.get(ADDRESS_UNALIGNED, state);
        byte[] expected = (state == 0 ? "Đầu đọc 00\0" : "PICC\0")
                .getBytes(platform.layout().text());
        byte[] found = pointed(pointer, expected.length);
        assertThat(found).isEqualTo(expected);
        return new String(
                found,
                0,
                found.length - (platform == PcscPlatform.WINDOWS ? 2 : 1),
                platform.layout().text());
    }

    @SuppressWarnings("restricted") // a pointer read from memory has no length
    private static byte[] pointed(MemorySegment pointer, int length) {
        return pointer.reinterpret(length).toArray(JAVA_BYTE);
    }
}
