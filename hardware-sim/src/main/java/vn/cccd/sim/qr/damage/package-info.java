/**
 * Codes as they reach a camera: on a card, on a telephone, blurred, tilted, in glare, half covered.
 *
 * <p>{@link vn.cccd.sim.qr.damage.QrPhotograph} takes one picture of a scene with named damages ({@code blur:1.5,tilt:12}); {@link
 * vn.cccd.sim.qr.damage.DamagedPictures} makes whole sets, each picture reproducible from seed and number alone. Damages apply in the
 * order of nature, whatever the order they are named in: paper, geometry, light, lens, sensor, file.
 */
@NullMarked
package vn.cccd.sim.qr.damage;

import org.jspecify.annotations.NullMarked;
