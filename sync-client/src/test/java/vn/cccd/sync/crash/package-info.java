/** A writer process is killed thousands of times; what it had acknowledged must be at the backend. */
@NullMarked
package vn.cccd.sync.crash;

import org.jspecify.annotations.NullMarked;
