/** Invented people: what is printed on their cards, and their portraits, drawn by the program. Every number begins with 999, which is no province. */
@NullMarked
package vn.cccd.sim.person;

import org.jspecify.annotations.NullMarked;
