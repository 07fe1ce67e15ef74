/** Paper: tickets for receipt printers, documents for office printers. What a printer cannot do is said by name and never holds a visit up. */
@NullMarked
package vn.cccd.kiosk.print;

import org.jspecify.annotations.NullMarked;
