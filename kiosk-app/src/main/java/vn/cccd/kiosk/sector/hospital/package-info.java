/**
 * A hospital: self-service registration with clinics, queue numbers, who was registered today and who is expected; reception with patients, their
 * companions and the notice of stay for who stays overnight.
 */
@NullMarked
package vn.cccd.kiosk.sector.hospital;

import org.jspecify.annotations.NullMarked;
