package vn.cccd.card.authenticity;

/** What came of reading serialised evidence. */
public sealed interface EvidenceOutcome {
    /** It is whole. */
    record Understood(Evidence evidence) implements EvidenceOutcome {}

    /** It is none, or none that can be relied on. */
    record Refused(Why why) implements EvidenceOutcome {}

    /** Why evidence is refused. */
    enum Why {
        /** Longer than any evidence. */
        TOO_LONG("too long"),
        /** Another kind of file, or cut off. */
        NOT_EVIDENCE("not a file of evidence"),
        /** Its checksum is wrong. */
        CHANGED("changed or damaged since it was written"),
        /** Written by a later version of the program, in a form that cannot be understood by this one. */
        NEWER_FORMAT("of a newer format"),
        /** Its checksum is right, but a part is missing or has another form. */
        MALFORMED("not well formed");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        /** A short English phrase. */
        public String label() {
            return label;
        }
    }
}
