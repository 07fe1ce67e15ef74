package vn.cccd.sim.backend.gateway;

import java.time.Duration;

/** Something that befalls one call, or one connection, to the gateway. */
public sealed interface GatewayMishap {
    /** The call is answered with this status and error code, whatever was asked. */
    record Refusal(int status, String code) implements GatewayMishap {}

    /** The call is taken for a repetition. */
    record TakenForRepetition() implements GatewayMishap {}

    /** The right answer comes so much later. */
    record Late(Duration by) implements GatewayMishap {}

    /** The right answer comes at so many bytes a second. */
    record Dripping(int bytesPerSecond) implements GatewayMishap {}

    /** The connection ends without an answer. */
    record Lost() implements GatewayMishap {}

    /** Instead of the right answer comes this text, with status 200. */
    record Nonsense(String body) implements GatewayMishap {}

    /** 16 MiB of blanks come before the right answer. */
    record Huge() implements GatewayMishap {}

    /** The caller is sent elsewhere. */
    record Redirect() implements GatewayMishap {}
}
