/** What several of this module's tests need: a clock to move, certificates to distrust, patience with a deadline. */
@NullMarked
package vn.cccd.sync.testing;

import org.jspecify.annotations.NullMarked;
