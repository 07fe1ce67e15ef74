package vn.cccd.sync.device;

import vn.cccd.sync.bytes.Bytes;

/** Signs in the kiosk's name. */
@FunctionalInterface
public interface RecordSigner {
    /** The compact JWS (RFC 7515, 7.1), ES256, over {@code payload}; its header carries {@code kid} and the public key as {@code jwk}. */
    String sign(Bytes payload);
}
