/** Notary and authentication offices: files with several parties and witnesses, and what each may be. */
@NullMarked
package vn.cccd.kiosk.sector.notary;

import org.jspecify.annotations.NullMarked;
