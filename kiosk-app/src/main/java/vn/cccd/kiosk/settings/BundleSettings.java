package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What the backend publishes: trust lists, revocation lists, roster, services, block list.
 *
 * @param signers a JSON Web Key Set with the keys that may sign it
 * @param interval between two questions for news, on the average
 */
public record BundleSettings(Path signers, Duration interval) {}
