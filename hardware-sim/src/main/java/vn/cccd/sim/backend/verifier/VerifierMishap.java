package vn.cccd.sim.backend.verifier;

import java.time.Duration;

/** Something that befalls one question to the verifier. */
public sealed interface VerifierMishap {
    /** The right answer comes so much later. */
    record Late(Duration by) implements VerifierMishap {}

    /** The connection ends without an answer. */
    record Lost() implements VerifierMishap {}

    /** The right answer comes at so many bytes a second. */
    record Dripping(int bytesPerSecond) implements VerifierMishap {}

    /** This status and body come, whatever was asked. */
    record Instead(int status, String body) implements VerifierMishap {}

    /** The answer to another question comes. */
    record Mixed() implements VerifierMishap {}

    /** The caller is sent elsewhere. */
    record Redirect() implements VerifierMishap {}
}
