/**
 * Files that testers write by hand: nested keys in a small part of YAML. Every value knows its line, so that whatever is wrong with it can be
 * told by file, line and key. One file may build on another.
 */
@NullMarked
package vn.cccd.sim.form;

import org.jspecify.annotations.NullMarked;
