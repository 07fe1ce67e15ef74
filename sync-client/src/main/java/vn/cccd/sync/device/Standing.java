package vn.cccd.sync.device;

/** How this kiosk stands with the backend, as far as it knows. */
public enum Standing {
    /** Nobody has certified its key: it delivers only to a backend that does not ask for certificates. */
    NOT_ENROLLED,
    ENROLLED,
    /** Two thirds of the certificate's life have passed and it has not been renewed yet. It is tried again by itself. */
    RENEWAL_DUE,
    /** The certificate is over: a new code is needed. Check-ins go on and wait. */
    EXPIRED,
    /** The backend has revoked it: a new code is needed. Check-ins go on and wait. */
    REVOKED
}
