/**
 * A service that knows who has public health insurance, such as the insurance authority's portal; how that one is asked by machines is not public. It
 * follows the contract in {@code vn.cccd.kiosk.insurance}, and has its bad days.
 */
@NullMarked
package vn.cccd.sim.backend.insurance;

import org.jspecify.annotations.NullMarked;
