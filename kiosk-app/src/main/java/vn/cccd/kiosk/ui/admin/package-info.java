/** What attendant and technician see behind the hidden door of a self-service kiosk. Draws an {@link vn.cccd.kiosk.admin.AdminModel} and decides nothing. */
@NullMarked
package vn.cccd.kiosk.ui.admin;

import org.jspecify.annotations.NullMarked;
