package vn.cccd.card.trust.source;

/**
 * Something in a trust source that deserves a word.
 *
 * @param source the file's name, with the entry's position where it holds several
 * @param reason a short English phrase
 */
public record TrustProblem(String source, String reason) {}
