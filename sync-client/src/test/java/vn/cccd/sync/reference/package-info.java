/** Reference data against what a hostile or careless backend, a network and a crash may do. */
@NullMarked
package vn.cccd.sync.reference;

import org.jspecify.annotations.NullMarked;
