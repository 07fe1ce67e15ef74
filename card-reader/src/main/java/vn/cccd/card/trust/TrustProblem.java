package vn.cccd.card.trust;

/**
 * Something in a trust source that was left out, the rest being used.
 *
 * @param source the file's name, with the entry's position where it holds several
 * @param reason a short English phrase
 */
public record TrustProblem(String source, String reason) {}
