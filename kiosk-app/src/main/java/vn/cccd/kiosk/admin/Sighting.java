package vn.cccd.kiosk.admin;

import java.time.LocalDateTime;
import vn.cccd.kiosk.text.FailureCode;

/** A failure that was shown or a trouble that began; to whom is not kept. */
public record Sighting(FailureCode code, LocalDateTime at) {}
