package vn.cccd.sim.backend.question;

import java.time.Duration;

/** Something that befalls one question to a service. */
public sealed interface QuestionMishap {
    /** The right answer comes so much later. */
    record Late(Duration by) implements QuestionMishap {}

    /** The connection ends without an answer. */
    record Lost() implements QuestionMishap {}

    /** The right answer comes at so many bytes a second. */
    record Dripping(int bytesPerSecond) implements QuestionMishap {}

    /** This status and body come, whatever was asked. */
    record Instead(int status, String body) implements QuestionMishap {}

    /** The answer to another question comes. */
    record Mixed() implements QuestionMishap {}

    /** 4 MiB of blanks come before the right answer. */
    record Huge() implements QuestionMishap {}

    /** The caller is sent elsewhere. */
    record Redirect() implements QuestionMishap {}
}
