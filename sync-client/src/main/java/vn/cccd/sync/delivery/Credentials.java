package vn.cccd.sync.delivery;

/** With what the kiosk shows the backend who it is, and who gets something new when that is refused. */
public record Credentials(ClientIdentity identity, CredentialRenewal renewal) {
    /** No certificate; nobody to renew anything. */
    public static final Credentials NONE = new Credentials(ClientIdentity.NONE, CredentialRenewal.NONE);
}
