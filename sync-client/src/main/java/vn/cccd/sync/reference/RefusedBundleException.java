package vn.cccd.sync.reference;

/** A bundle is not taken; {@link #fault} says why. Carries nothing of its content. */
final class RefusedBundleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final BundleFault fault;

    RefusedBundleException(BundleFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    BundleFault fault() {
        return fault;
    }
}
