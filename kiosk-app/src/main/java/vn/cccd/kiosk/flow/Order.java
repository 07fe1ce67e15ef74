package vn.cccd.kiosk.flow;

import java.time.LocalDateTime;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.sector.Service;

/**
 * What is to be recorded: who, for what, and that they agreed.
 *
 * @param insured what the person says; {@code insurance} what others say of it
 */
public record Order(
        Identity identity, LocalDateTime agreedAt, Service service, boolean insured, InsuranceStanding insurance) {
    /** Where nobody is asked about insurance but the person. */
    public Order(Identity identity, LocalDateTime agreedAt, Service service, boolean insured) {
        this(identity, agreedAt, service, insured, new InsuranceStanding.NotAsked());
    }
}
