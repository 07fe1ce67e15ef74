package vn.cccd.kiosk.flow;

import java.time.LocalDateTime;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.sector.Service;

/** What is to be recorded: who, for what, and that they agreed. */
public record Order(Identity identity, LocalDateTime agreedAt, Service service, boolean insured) {}
