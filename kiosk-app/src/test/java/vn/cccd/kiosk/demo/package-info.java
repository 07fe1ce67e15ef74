@NullMarked
package vn.cccd.kiosk.demo;

import org.jspecify.annotations.NullMarked;
