package vn.cccd.sim.person;

import java.util.Optional;

/** The relatives whose names the chip holds. */
public record Family(String father, String mother, Optional<String> spouse) {
    @Override
    public String toString() {
        return "Family[redacted]";
    }
}
