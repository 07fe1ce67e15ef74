/** Windows of running workplaces: connects what a workplace shows to its screen, and what is pressed there to the workplace. */
@NullMarked
package vn.cccd.kiosk.window;

import org.jspecify.annotations.NullMarked;
