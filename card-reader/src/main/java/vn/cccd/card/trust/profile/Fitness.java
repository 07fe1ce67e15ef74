package vn.cccd.card.trust.profile;

import java.util.List;
import java.util.Optional;

/**
 * Whether a certificate is fit for its role.
 *
 * @param defect why it is not, for people; empty when it is
 * @param remarks what departs from the profile and is let pass, for people
 */
public record Fitness(Optional<String> defect, List<String> remarks) {
    public Fitness {
        remarks = List.copyOf(remarks);
    }

    static Fitness unfit(String defect) {
        return new Fitness(Optional.of(defect), List.of());
    }

    static Fitness fit(List<String> remarks) {
        return new Fitness(Optional.empty(), remarks);
    }

    public boolean fit() {
        return defect.isEmpty();
    }
}
