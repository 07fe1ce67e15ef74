/**
 * The kiosk's own identity: the key that signs its records, and the certificate by which the backend lets it in.
 *
 * <p>A kiosk makes its key at the first start and signs with it from then on. {@link vn.cccd.sync.device.Enrolment} has it certified with a
 * one-time code and renews the certificate; {@link vn.cccd.sync.device.DeviceIdentity} is what everybody else asks. Private keys are in a
 * {@link vn.cccd.sync.device.KioskKeystore}: today PKCS#12 files. A TPM or another PKCS#11 module follows by one more implementation:
 * {@code Provider.configure} of SunPKCS11 with the module's library, {@code KeyStore.getInstance("PKCS11")} with the PIN from a file,
 * and the same two entries, {@code kiosk} and {@code kiosk-next}, instead of two files. The private keys are then handles; signing
 * (JWS, PKCS#10 and TLS) finds the provider by the key's class, so nothing outside the keystore changes. {@code certify} writes the chain
 * to the entry of the key it belongs to, and then removes the other one.
 */
@NullMarked
package vn.cccd.sync.device;

import org.jspecify.annotations.NullMarked;
