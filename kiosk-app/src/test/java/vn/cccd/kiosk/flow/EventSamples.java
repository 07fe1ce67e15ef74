package vn.cccd.kiosk.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.insurance.InsuranceOutcome;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** Every event that a kiosk meets, of visit 3 and reading 7, by its name. */
final class EventSamples {
    private static final long VISIT = 3;
    private static final long READING = 7;
    private static final long IDLE = 11;

    private EventSamples() {}

    static Map<String, Supplier<Event>> all() {
        Map<String, Supplier<Event>> all = new LinkedHashMap<>(ofPeople());
        all.putAll(ofDevices());
        all.putAll(ofStore());
        all.putAll(around());
        return all;
    }

    static Map<String, Supplier<Event>> ofPeople() {
        Map<String, Supplier<Event>> events = new LinkedHashMap<>();
        for (Choice choice : Choice.values()) {
            events.put("Chosen " + choice, () -> new Event.Chosen(choice));
        }
        events.put("LanguageChosen", () -> new Event.LanguageChosen(Language.ENGLISH));
        events.put("DigitTyped", () -> new Event.DigitTyped(4));
        events.put("DigitErased", Event.DigitErased::new);
        events.put(
                "ServiceChosen",
                () -> new Event.ServiceChosen(Samples.SITE.services().getLast().id()));
        events.put("Touched", Event.Touched::new);
        return events;
    }

    static Map<String, Supplier<Event>> ofDevices() {
        Map<String, Supplier<Event>> events = new LinkedHashMap<>();
        events.put("KeyScanned", () -> new Event.KeyScanned(Samples.SCANNED));
        events.put("CodeRefused", () -> new Event.CodeRefused(FailureCode.QR_NOT_AN_ID));
        events.put("CardArrived", Event.CardArrived::new);
        events.put("CardLeft", Event.CardLeft::new);
        events.put("TroubleBegan READER_MISSING", () -> new Event.TroubleBegan(FailureCode.READER_MISSING));
        events.put("TroubleEnded READER_MISSING", () -> new Event.TroubleEnded(FailureCode.READER_MISSING));
        events.put("ChipOpened", () -> new Event.ChipOpened(READING));
        events.put("NameRead", () -> new Event.NameRead(READING, Samples.NAME));
        events.put("SignatureChecked", () -> new Event.SignatureChecked(READING));
        events.put("PortraitArriving", () -> new Event.PortraitArriving(READING, 40));
        events.put("PortraitRead", () -> new Event.PortraitRead(READING, Samples.FACE));
        events.put("ChipRead, genuine", () -> new Event.ChipRead(READING, VerifiedCard.ofCode(Samples.genuine())));
        events.put(
                "ChipRead, below the least assurance",
                () -> new Event.ChipRead(
                        READING,
                        VerifiedCard.ofCode(Samples.identity(Proof.CHIP_ISSUER_UNKNOWN, Assurance.QR_UNSIGNED))));
        events.put("ChipRefused CHIP_FORGED", () -> new Event.ChipRefused(READING, FailureCode.CHIP_FORGED, List.of()));
        events.put("ContactLost", () -> new Event.ContactLost(READING));
        events.put("ReadingFailed", () -> new Event.ReadingFailed(READING, FailureCode.CARD_NOT_SUPPORTED));
        return events;
    }

    static Map<String, Supplier<Event>> ofStore() {
        Map<String, Supplier<Event>> events = new LinkedHashMap<>();
        events.put("CheckInStored", () -> new Event.CheckInStored(VISIT, Samples.TICKET, Delivery.SENDING));
        events.put("CheckInNotStored", () -> new Event.CheckInNotStored(VISIT, FailureCode.STORE_FULL));
        events.put("AlreadyCheckedIn", () -> new Event.AlreadyCheckedIn(VISIT));
        events.put("SentToStaff", () -> new Event.SentToStaff(VISIT));
        events.put("Expected", () -> new Event.Expected(VISIT, Samples.SCHEDULE));
        events.put(
                "Expected, nothing where only the expected may come",
                () -> new Event.Expected(VISIT, new Schedule(List.of(), true)));
        events.put("InsuranceChecked", () -> new Event.InsuranceChecked(VISIT, new InsuranceOutcome.NotCovered()));
        events.put("DeliveryChanged", () -> new Event.DeliveryChanged(VISIT, Delivery.SENT));
        events.put("TicketPrinted", () -> new Event.TicketPrinted(VISIT));
        events.put(
                "TicketNotPrinted PRINTER_OUT_OF_PAPER",
                () -> new Event.TicketNotPrinted(VISIT, FailureCode.PRINTER_OUT_OF_PAPER));
        events.put("StaffAnnounced", () -> new Event.StaffAnnounced(VISIT));
        events.put("StaffUnheard", () -> new Event.StaffUnheard(VISIT));
        return events;
    }

    static Map<String, Supplier<Event>> around() {
        Map<String, Supplier<Event>> events = new LinkedHashMap<>();
        events.put("ConnectionChanged", () -> new Event.ConnectionChanged(false));
        events.put(
                "ServicesChanged",
                () -> new Event.ServicesChanged(List.of(Samples.SITE.services().getLast())));
        events.put("ClockTicked", () -> new Event.ClockTicked(Samples.NOW.plusMinutes(1)));
        events.put("TimerFired IDLE", () -> new Event.TimerFired(TimerKind.IDLE, IDLE));
        for (TimerKind kind : List.of(TimerKind.CARD_BACK, TimerKind.READ_AGAIN)) {
            events.put("TimerFired " + kind, () -> new Event.TimerFired(kind, READING));
        }
        for (TimerKind kind : List.of(TimerKind.STORE_SILENT, TimerKind.CARD_TAKEN, TimerKind.DONE_SHOWN)) {
            events.put("TimerFired " + kind, () -> new Event.TimerFired(kind, VISIT));
        }
        events.put("StaffCame", Event.StaffCame::new);
        events.put("ProgramFailed", Event.ProgramFailed::new);
        return events;
    }
}
