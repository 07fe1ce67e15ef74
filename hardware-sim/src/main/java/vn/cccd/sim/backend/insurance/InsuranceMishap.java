package vn.cccd.sim.backend.insurance;

import java.time.Duration;

/** Something that befalls one question to the insurance service. */
public sealed interface InsuranceMishap {
    /** The right answer comes so much later. */
    record Late(Duration by) implements InsuranceMishap {}

    /** The connection ends without an answer. */
    record Lost() implements InsuranceMishap {}

    /** The right answer comes at so many bytes a second. */
    record Dripping(int bytesPerSecond) implements InsuranceMishap {}

    /** This status and body come, whatever was asked. */
    record Instead(int status, String body) implements InsuranceMishap {}

    /** The answer to another question comes. */
    record Mixed() implements InsuranceMishap {}

    /** 4 MiB of blanks come before the right answer. */
    record Huge() implements InsuranceMishap {}

    /** The caller is sent elsewhere. */
    record Redirect() implements InsuranceMishap {}
}
