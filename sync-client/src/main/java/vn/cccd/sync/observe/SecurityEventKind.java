package vn.cccd.sync.observe;

/** What a security centre wants to hear of. The names are the MSGID of the message and stable; the texts are ASCII and fixed. */
public enum SecurityEventKind {
    KIOSK_STARTED(Severity.NOTICE, "The kiosk has started"),
    STORE_DAMAGED(Severity.CRITICAL, "The store of check-ins was damaged; what is whole was kept"),
    STORE_UNUSABLE(Severity.CRITICAL, "The store of check-ins or its keys cannot be opened"),
    KEY_REFUSED(Severity.CRITICAL, "The key of this kiosk cannot be used"),
    RECORD_CONFLICT(Severity.ALERT, "The backend holds another record under the id of one of ours"),
    RECORD_REJECTED(Severity.WARNING, "The backend rejected a record"),
    CLONE_SUSPECTED(Severity.ALERT, "A chip could not prove that it is the one its data belong to"),
    DOCUMENT_FORGED(Severity.ALERT, "A hash or signature on a document is wrong"),
    SIGNER_REVOKED(Severity.ALERT, "The signer of a document is revoked"),
    DEVICE_ENROLLED(Severity.NOTICE, "This kiosk was enrolled"),
    DEVICE_RENEWED(Severity.NOTICE, "The certificate of this kiosk was renewed"),
    ENROLMENT_REFUSED(Severity.WARNING, "An enrolment or renewal was refused"),
    DEVICE_REVOKED(Severity.ALERT, "The backend lets this kiosk in no more"),
    CREDENTIALS_REFUSED(Severity.ERROR, "The backend does not accept the credentials of this kiosk"),
    ROLLBACK_ATTEMPTED(Severity.ALERT, "Reference data older than those held were offered"),
    REFERENCE_REFUSED(Severity.WARNING, "Reference data were offered that do not verify"),
    CLOCK_JUMPED(Severity.WARNING, "The clock of this machine was set"),
    TIME_REFUSED(Severity.WARNING, "A signed time did not verify"),
    EVENTS_DROPPED(Severity.WARNING, "Events were dropped because the security centre was out of reach");

    private final Severity severity;
    private final String text;

    /** RFC 5424, table 2. */
    enum Severity {
        ALERT(1),
        CRITICAL(2),
        ERROR(3),
        WARNING(4),
        NOTICE(5);

        private final int number;

        Severity(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    SecurityEventKind(Severity severity, String text) {
        this.severity = severity;
        this.text = text;
    }

    Severity severity() {
        return severity;
    }

    String text() {
        return text;
    }
}
