/** The backend's keys and certificates: of its server (right and wrong ones), of the devices it enrols, and of what it signs. */
@NullMarked
package vn.cccd.sim.backend.tls;

import org.jspecify.annotations.NullMarked;
