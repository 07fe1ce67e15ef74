package vn.cccd.card.pcsc.ffm;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The answer to {@code CM_IOCTL_GET_FEATURE_REQUEST}: by which control code each feature is asked for (PC/SC part 10, 2.2). */
record PartTenFeatures(Optional<Integer> tlvProperties) {
    private static final int GET_TLV_PROPERTIES = 0x12;
    private static final int CONTROL_CODE = 4;

    static PartTenFeatures none() {
        return new PartTenFeatures(Optional.empty());
    }

    /** Tag, length 4 and a control code with its highest byte first, again and again; what does not look like that ends it. */
    static PartTenFeatures of(byte[] answer) {
        ByteBuffer rest = ByteBuffer.wrap(answer);
        while (rest.remaining() >= 2 + CONTROL_CODE) {
            int tag = Byte.toUnsignedInt(rest.get());
            if (rest.get() != CONTROL_CODE) {
                return none();
            }
            int code = rest.getInt();
            if (tag == GET_TLV_PROPERTIES) {
                return new PartTenFeatures(Optional.of(code));
            }
        }
        return none();
    }
}
