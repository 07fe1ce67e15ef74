package vn.cccd.kiosk.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.cccd.card.ChipReading;
import vn.cccd.card.Person;
import vn.cccd.card.ReadTiming;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.lds.Dg13;
import vn.cccd.card.lds.LdsFile;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.kiosk.identity.IdentityCheck;

/** A reading as a person at a terminal wants to see it: verdict first, then who, then why. */
final class ReadingText {
    private final PrintWriter out;

    ReadingText(PrintWriter out) {
        this.out = out;
    }

    void print(ChipReading reading) {
        out.println(IdentityCheck.nameOf(reading.verdict()) + ": " + meaning(reading.verdict()));
        reading.caveats().stream().sorted().forEach(caveat -> out.println("  note: " + caveat));
        out.println();
        print(reading.person());
        reading.portrait()
                .ifPresent(portrait ->
                        line("Portrait", portrait.format() + " " + portrait.width() + "×" + portrait.height()));
        reading.files().stream()
                .filter(file -> file.file() == LdsFile.DG3)
                .forEach(file -> line(
                        "Fingerprints",
                        file.bytes().length() + " bytes, not shown, SHA-256 "
                                + file.bytes().sha256().toHex()));
        out.println();
        reading.mrz().lines().forEach(mrz -> out.println("  " + mrz));
        out.println();
        reading.checks().forEach(check -> print(out, check));
        out.println();
        line(
                "Opened by",
                reading.access().protocol() + " with the " + reading.access().secret());
        print(reading.timing());
        out.flush();
    }

    static String meaning(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Genuine genuine -> "signed by a trusted issuer";
            case Verdict.GenuineIssuerUnknown unknown ->
                "the signature fits, but no trusted issuer vouches for the signer";
            case Verdict.SignerRevoked revoked -> "the signer's certificate was revoked: do not accept";
            case Verdict.Forged forged -> "a hash or a signature is wrong: do not accept";
            case Verdict.CloneSuspected suspected ->
                "signed data in a chip that could not prove its key: do not accept";
            case Verdict.Undetermined undetermined -> "no judgement was possible: " + undetermined.why();
        };
    }

    private void print(Person person) {
        person.number().ifPresent(number -> line("Number", number));
        line("Name", person.fullName());
        person.birthDate().ifPresent(date -> line("Born", date.iso()));
        line("Sex", SexWord.of(person.sex()));
        line("Nationality", person.nationality());
        line(
                "Expires",
                person.neverExpires()
                        ? "never"
                        : person.expiryDate().map(Object::toString).orElse("not stated"));
        line("Document", person.issuingState() + " " + person.documentNumber());
        person.details().ifPresent(this::print);
    }

    private void print(Dg13 details) {
        details.issueDate().map(PartialDate::iso).ifPresent(text -> line("Issued", text));
        details.placeOfOrigin().ifPresent(text -> line("Origin", text));
        details.placeOfResidence().ifPresent(text -> line("Residence", text));
        details.oldNumber().ifPresent(text -> line("Old number", text));
    }

    static void print(PrintWriter out, Check check) {
        String mark = switch (check.result()) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case NOT_SUPPORTED, NOT_POSSIBLE, SKIPPED -> "?";
        };
        String detail = check.detail().isEmpty() ? "" : "  (" + check.detail() + ")";
        out.println("  " + mark + " " + check.name() + " " + check.result() + detail);
    }

    private void print(ReadTiming timing) {
        line(
                "Took",
                timing.totalMillis() + " ms, name after " + timing.nameMillis().orElse(timing.totalMillis()) + " ms, "
                        + timing.apdus() + " APDUs, " + timing.bytesReceived() + " bytes in blocks of "
                        + timing.blockSize()
                        + (timing.resumed() == 0 ? "" : ", card put back " + times(timing.resumed())));
        line(
                "Of that",
                timing.stepMillis().entrySet().stream()
                        .map(step -> step.getKey().name().toLowerCase(Locale.ROOT) + " " + step.getValue() + " ms")
                        .collect(Collectors.joining(", ")));
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private void line(String label, String text) {
        out.printf("  %-12s %s%n", label, text);
    }
}
