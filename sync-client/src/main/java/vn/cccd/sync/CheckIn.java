package vn.cccd.sync;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One check-in as the backend gets it, before the client adds kiosk, site, sequence and the link to the record before.
 *
 * <p>It carries the least that the sector needs. Ethnicity, religion, identifying features, parents and spouse have no place here.
 *
 * @param id UUIDv7 from {@link SyncClient#newId}; also the idempotency key
 * @param sector for example {@code hospital}, {@code driving-test}
 * @param verdict absent when no chip was read
 * @param caveats upper-case words such as {@code TRUST_LIST_STALE}
 * @param details what the sector adds, by name
 */
public record CheckIn(
        UUID id,
        String sector,
        Instant occurredAt,
        ClockState clock,
        Person person,
        Assurance assurance,
        Optional<ChipVerdict> verdict,
        List<String> caveats,
        Optional<Consent> consent,
        Optional<Evidence> evidence,
        SortedMap<String, String> details) {

    public CheckIn {
        if (id.version() != 7) {
            throw new IllegalArgumentException("a check-in's id is a UUIDv7");
        }
        if (!sector.matches("[a-z][a-z-]{0,39}")) {
            throw new IllegalArgumentException("a sector is a lower-case word");
        }
        caveats = List.copyOf(caveats);
        if (!caveats.stream().allMatch(caveat -> caveat.matches("[A-Z][A-Z0-9_]{0,63}"))) {
            throw new IllegalArgumentException("a caveat is an upper-case word");
        }
        details = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(details)));
    }

    /** Leaves out what is personal. */
    @Override
    public String toString() {
        return "CheckIn[" + id + "]";
    }

    /**
     * Who checked in.
     *
     * @param number the 12-digit ID number, or what another document has in its place
     */
    public record Person(String number, String fullName, Optional<PartialDate> birthDate, Optional<Sex> sex) {
        public Person {
            if (!number.matches("[0-9A-Z]{1,20}")) {
                throw new IllegalArgumentException("an ID number is digits and capital letters");
            }
            if (fullName.isBlank() || fullName.length() > 200) {
                throw new IllegalArgumentException("a name has 1 to 200 characters");
            }
        }

        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /** How far {@link CheckIn#occurredAt} can be believed. */
    public record ClockState(Confidence confidence, Optional<Instant> lastSync) {
        /** The kiosk's clock against a trusted source. */
        public enum Confidence {
            SYNCHRONISED("synchronised"),
            DRIFTING("drifting"),
            UNKNOWN("unknown");

            private final String wireName;

            Confidence(String wireName) {
                this.wireName = wireName;
            }

            String wireName() {
                return wireName;
            }
        }
    }

    /** What the person agreed to, and when. */
    public record Consent(Instant givenAt, String textVersion, List<String> purposes) {
        public Consent {
            purposes = List.copyOf(purposes);
        }
    }
}
