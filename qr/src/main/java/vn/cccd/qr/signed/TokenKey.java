package vn.cccd.qr.signed;

import java.time.Instant;
import java.util.Optional;

/**
 * A provisioned key: its name, the one algorithm it is for, and its time. During a rollover the old and the new key are both there, under
 * their own names.
 *
 * @param id what {@code kid} must say
 * @param from the first moment at which it may be used
 * @param until the last one
 */
record TokenKey(String id, KeyMaterial material, Optional<Instant> from, Optional<Instant> until) {
    TokenAlgorithm algorithm() {
        return material.algorithm();
    }

    @Override
    public String toString() {
        return "TokenKey[" + id + "]";
    }
}
