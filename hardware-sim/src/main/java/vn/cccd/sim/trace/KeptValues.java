package vn.cccd.sim.trace;

import vn.cccd.sim.bytes.Bytes;

/** Which values of data objects tell nothing of a person and help to no key, so that they may stay. */
enum KeptValues {
    NONE {
        @Override
        int kept(int tag, Bytes value) {
            return 0;
        }
    },
    /** Security statements (Doc 9303-11, 9.2): which protocols, which versions, which standard parameters; not the keys and hashes. */
    ALGORITHMS {
        @Override
        int kept(int tag, Bytes value) {
            boolean algorithm = tag == OBJECT_IDENTIFIER || (tag == INTEGER && value.length() <= SMALL);
            return algorithm ? value.length() : 0;
        }
    },
    /** Files that list what the document has (Doc 9303-10, 3.11.1 and 4.7.11). */
    LISTS {
        @Override
        int kept(int tag, Bytes value) {
            return switch (tag) {
                case LDS_VERSION, UNICODE_VERSION, TAG_LIST -> value.length();
                default -> 0;
            };
        }
    },
    /** Parameters of MSE:SET (Doc 9303-11, 4.4.4.1): the protocol, and which password or key. */
    KEY_REFERENCES {
        @Override
        int kept(int tag, Bytes value) {
            return switch (tag) {
                case 0x80 -> value.length();
                case 0x83, 0x84 -> value.length() == 1 ? 1 : 0;
                default -> 0;
            };
        }
    },
    /** Secure messaging (Doc 9303-11, 9.8): expected length and status word stay, and the mark before a cryptogram. */
    SECURE_MESSAGING {
        @Override
        int kept(int tag, Bytes value) {
            return switch (tag) {
                case 0x97, 0x99 -> value.length() <= SMALL ? value.length() : 0;
                case 0x87 -> Math.min(1, value.length());
                default -> 0;
            };
        }
    };

    private static final int INTEGER = 0x02;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int TAG_LIST = 0x5C;
    private static final int LDS_VERSION = 0x5F01;
    private static final int UNICODE_VERSION = 0x5F36;

    /** More bytes than this could be a number that belongs to somebody. */
    private static final int SMALL = 2;

    /** How many bytes of the value stay, from its beginning. */
    abstract int kept(int tag, Bytes value);
}
