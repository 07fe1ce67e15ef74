package vn.cccd.sync.delivery;

/** Called when the backend does not accept who is calling (401, 403, or its TLS refuses our certificate for good). */
@FunctionalInterface
public interface CredentialRenewal {
    /** Nobody to renew anything. */
    CredentialRenewal NONE = () -> false;

    /**
     * Tries to get new credentials; may take as long as a call. Called on the sender's thread.
     *
     * @return whether there are new ones, so that the call is worth repeating at once
     */
    boolean renew();
}
