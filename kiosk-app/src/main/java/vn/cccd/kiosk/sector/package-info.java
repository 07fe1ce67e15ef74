/** What differs from one kind of site to the next: the least assurance, the consent asked for, the services offered. */
@NullMarked
package vn.cccd.kiosk.sector;

import org.jspecify.annotations.NullMarked;
