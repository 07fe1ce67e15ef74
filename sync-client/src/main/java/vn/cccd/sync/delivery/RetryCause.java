package vn.cccd.sync.delivery;

/** Why a call or a record has to be tried again, for the counters. The names go over the wire. */
public enum RetryCause {
    /** No connection, or one that broke. */
    NETWORK,
    /** Nothing came in time. */
    TIMEOUT,
    /** TLS did not come about: the backend's certificate, the protocol, or ours was refused. */
    TLS,
    /** 429. */
    THROTTLED,
    /** 408, 5xx, a redirect. */
    SERVER,
    /** An answer that is none. */
    NONSENSE,
    /** 401, 403. */
    CREDENTIALS,
    /** 413. */
    TOO_LARGE,
    /** A record that the backend wants later, or did not answer. */
    RECORD
}
