package vn.cccd.kiosk.text;

/**
 * What came of something that staff asked for.
 *
 * @param done whether it is done
 * @param words what staff reads: what was done and where, or why not, what to do about it and what that is called on the phone
 */
public record Told(boolean done, Bilingual words) {}
