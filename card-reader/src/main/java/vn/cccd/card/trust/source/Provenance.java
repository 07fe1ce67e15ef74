package vn.cccd.card.trust.source;

import java.util.Optional;

/**
 * Where something was found.
 *
 * @param file the file's name
 * @param position within the file: a line, a place in a list; empty when the file holds nothing else
 * @param list the signed list that it stands in
 */
public record Provenance(String file, String position, Optional<MasterList> list) {
    static Provenance of(String file) {
        return new Provenance(file, "", Optional.empty());
    }

    Provenance at(String place) {
        return new Provenance(file, position.isEmpty() ? place : position + ", " + place, list);
    }

    Provenance in(MasterList signed) {
        return new Provenance(file, position, Optional.of(signed));
    }

    /** File and position, for people. */
    public String text() {
        return position.isEmpty() ? file : file + ", " + position;
    }

    TrustProblem problem(String reason) {
        return new TrustProblem(text(), reason);
    }
}
