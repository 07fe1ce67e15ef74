package vn.cccd.kiosk.identity;

import java.util.Optional;

/** What opens the chip, and where it came from: that decides what a refusal means. */
public sealed interface CardKey {
    /** The number whose last six digits open the chip. */
    IdNumber number();

    /** A first idea of the person, before the chip was read. */
    Optional<Person> claimed();

    /**
     * The code printed on the card, or the one in VNeID, was scanned.
     *
     * @param details what else it says; the date of issue helps to derive the expiry date that some chips want in their key
     * @param signed whether the code carried a signature that was verified; the text printed on a card never does
     */
    record Scanned(Person person, CodeDetails details, boolean signed) implements CardKey {
        /**
         * The unsigned text of a card, as far as opening the chip needs it.
         *
         * @param issueDate {@code yyyy-MM-dd}
         */
        public Scanned(Person person, Optional<String> issueDate) {
            this(person, CodeDetails.issued(issueDate), false);
        }

        /** How sure the code alone makes us. */
        public Assurance assurance() {
            return signed ? Assurance.QR_SIGNED : Assurance.QR_UNSIGNED;
        }

        @Override
        public IdNumber number() {
            return person.number();
        }

        @Override
        public Optional<Person> claimed() {
            return Optional.of(person);
        }

        @Override
        public String toString() {
            return "Scanned[…]";
        }
    }

    /** The number was typed on the screen. */
    record Typed(IdNumber number) implements CardKey {
        @Override
        public Optional<Person> claimed() {
            return Optional.empty();
        }
    }
}
