package vn.cccd.kiosk.insurance;

import java.util.Optional;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;

/** Knows who has public health insurance. To be asked only about people who agreed to it. */
public interface InsuranceCheck extends AutoCloseable {
    /** Asks, for a few seconds at most; never throws because of the service. One thread or many. */
    InsuranceOutcome of(IdNumber number, Optional<BirthDate> birthDate);

    @Override
    void close();
}
