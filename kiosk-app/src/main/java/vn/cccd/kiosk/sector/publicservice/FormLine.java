package vn.cccd.kiosk.sector.publicservice;

import java.util.Optional;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.counter.Question;

/**
 * A line of a form.
 *
 * @param source the field of the card that answers it; empty: somebody has to
 */
public record FormLine(Question question, Optional<CardField> source) {}
