/** Self-service registration in a hospital: clinics, queue numbers, who was registered today. */
@NullMarked
package vn.cccd.kiosk.sector.hospital;

import org.jspecify.annotations.NullMarked;
