/** Businesses that must know their customer: who was verified for what purpose, and how long that is kept. */
@NullMarked
package vn.cccd.kiosk.sector.business;

import org.jspecify.annotations.NullMarked;
