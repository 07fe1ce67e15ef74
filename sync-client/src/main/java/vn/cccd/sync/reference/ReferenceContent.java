package vn.cccd.sync.reference;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cccd.sync.bytes.Bytes;

/** What a bundle says, parsed whole. */
public sealed interface ReferenceContent {
    /**
     * Country signing certificates and link certificates.
     *
     * @param certificates each X.509, DER ({@code application/pkix-cert}); not judged here
     */
    record Trust(List<Bytes> certificates) implements ReferenceContent {
        public Trust {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * Revocation lists.
     *
     * @param lists each X.509 CRL, DER ({@code application/pkix-crl}); not judged here
     */
    record Revocations(List<Bytes> lists) implements ReferenceContent {
        public Revocations {
            lists = List.copyOf(lists);
        }
    }

    /** Who is expected. Personal data: not for logs. */
    record Roster(List<Appointment> appointments) implements ReferenceContent {
        public Roster {
            appointments = List.copyOf(appointments);
        }

        /** The appointments of the person with this number on this day, in their order. */
        public List<Appointment> of(String number, LocalDate day) {
            return appointments.stream()
                    .filter(each -> each.number().equals(number) && each.date().equals(day))
                    .toList();
        }

        @Override
        public String toString() {
            return "Roster[" + appointments.size() + "]";
        }
    }

    /**
     * One line of the roster.
     *
     * @param number the person's
     * @param service a service's code; it may be one that this site does not have
     */
    record Appointment(String id, String number, LocalDate date, Optional<LocalTime> time, Optional<String> service) {
        @Override
        public String toString() {
            return "Appointment[…]";
        }
    }

    /** What a visitor can come for, in the order in which it is offered. */
    record Services(List<Service> services) implements ReferenceContent {
        public Services {
            services = List.copyOf(services);
        }
    }

    /**
     * One service.
     *
     * @param name by language tag; {@code vi} is always there
     * @param queue the letter or letters that its queue numbers begin with
     * @param place where to go, by language tag; may be empty
     */
    record Service(
            String code, SortedMap<String, String> name, Optional<String> queue, SortedMap<String, String> place) {
        public Service {
            name = new TreeMap<>(name);
            place = new TreeMap<>(place);
        }
    }

    /** The site's settings by name. */
    record Settings(Map<String, String> values) implements ReferenceContent {
        public Settings {
            values = Map.copyOf(values);
        }
    }

    /**
     * Documents and persons that are not to be served by a machine.
     *
     * @param reasons a reason in capitals by the SHA-256 of the number in ASCII
     */
    record Blocklist(Map<Bytes, String> reasons) implements ReferenceContent {
        public Blocklist {
            reasons = Map.copyOf(reasons);
        }

        /** Why this number (a document's or a person's) counts no longer; empty when it does. For staff, not for the citizen. */
        public Optional<String> reason(String number) {
            return Optional.ofNullable(reasons.get(Bytes.utf8(number).sha256()));
        }

        @Override
        public String toString() {
            return "Blocklist[" + reasons.size() + "]";
        }
    }
}
