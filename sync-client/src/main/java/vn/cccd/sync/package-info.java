/** Keeps check-ins and delivers each to the backend exactly once in effect. */
@NullMarked
package vn.cccd.sync;

import org.jspecify.annotations.NullMarked;
