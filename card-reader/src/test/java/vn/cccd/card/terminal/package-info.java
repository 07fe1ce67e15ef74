@NullMarked
package vn.cccd.card.terminal;

import org.jspecify.annotations.NullMarked;
