package vn.cccd.sync.reference;

import java.nio.file.Path;
import vn.cccd.sync.authority.BackendKeys;
import vn.cccd.sync.seal.KeyPlace;

/**
 * What reference data need.
 *
 * @param directory holds the bundles and their numbers, sealed
 * @param keys where the keys that seal them are, outside {@code directory}; no other's ring
 * @param signers who may sign; a bundle on disk by somebody who is no longer among them counts no longer
 */
public record ReferenceSettings(Path directory, KeyPlace keys, BackendKeys signers, ReferencePace pace) {}
