/**
 * The local API: a program of the site (a hotel's, a notary's, a hospital's own) on the same machine asks for the files that a counter has stored.
 *
 * <p>{@link vn.cccd.kiosk.bridge.LocalApi} listens on the loopback address only. {@link vn.cccd.kiosk.bridge.Gate} decides who may ask at all,
 * {@link vn.cccd.kiosk.bridge.FileCalls} what the answer is. Nothing can be changed through it, and a file is told as its JSON export.
 */
@NullMarked
package vn.cccd.kiosk.bridge;

import org.jspecify.annotations.NullMarked;
