@NullMarked
package vn.cccd.qr.online;

import org.jspecify.annotations.NullMarked;
