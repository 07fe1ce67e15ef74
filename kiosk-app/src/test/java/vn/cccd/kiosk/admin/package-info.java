@NullMarked
package vn.cccd.kiosk.admin;

import org.jspecify.annotations.NullMarked;
