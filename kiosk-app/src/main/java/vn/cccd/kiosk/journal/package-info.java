/** What a counter or a proctor has written down, kept sealed on this machine: open and stored files, who was checked. */
@NullMarked
package vn.cccd.kiosk.journal;

import org.jspecify.annotations.NullMarked;
