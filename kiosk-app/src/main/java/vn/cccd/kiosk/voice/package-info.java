/**
 * Prompts that are spoken, for people who cannot read the screen: off unless the settings say how. {@link vn.cccd.kiosk.voice.Prompts} tells which prompt
 * belongs to which screen, {@link vn.cccd.kiosk.voice.VoiceGuide} has it spoken when the screen changes. Prompts are the same for everybody: no name, no
 * number and nothing else about a person is ever spoken aloud in a waiting room. A voice that does not work is noted in the log and holds nothing up.
 */
@NullMarked
package vn.cccd.kiosk.voice;

import org.jspecify.annotations.NullMarked;
