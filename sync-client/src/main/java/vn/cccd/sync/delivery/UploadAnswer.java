package vn.cccd.sync.delivery;

/** What came back from one call about an attachment. */
public sealed interface UploadAnswer
        permits UploadAnswer.Holds,
                UploadAnswer.Complete,
                UploadAnswer.Rejected,
                UplinkAnswer.TryLater,
                UplinkAnswer.CredentialsRefused {
    /** The far end has the first {@code bytes} bytes and goes on behind them. */
    record Holds(int bytes) implements UploadAnswer {}

    /** The far end has all of it, and its hash is the one that names it. */
    record Complete() implements UploadAnswer {}

    /** It will not take it; {@code reason} is a stable word. */
    record Rejected(String reason) implements UploadAnswer {}
}
