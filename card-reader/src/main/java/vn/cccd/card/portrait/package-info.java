/**
 * Turns the picture in DG2 into pixels, whatever a chip holds there.
 *
 * <p>Our own inspection stands before every decoder: it knows the size, the colours, the number of tiles, layers and scans and whether all
 * declared bytes are there before a library sees the first of them. JPEG goes through the platform's decoder without its application
 * segments. JPEG 2000 goes through JJ2000 as JAI Image I/O keeps it: pure Java, the reference implementation of the standard, and the only
 * one that reads through an interface, so that every access to the data can end a decoding that takes too long. Its successors (OME JAI, JJ2000
 * by Unidata) are the same decoder with more file formats around it.
 */
@NullMarked
package vn.cccd.card.portrait;

import org.jspecify.annotations.NullMarked;
