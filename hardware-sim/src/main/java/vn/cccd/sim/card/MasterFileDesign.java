package vn.cccd.sim.card;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;

/**
 * The files beside the application, but for EF.CardAccess ({@code master-file:}).
 *
 * @param cardSecurity whether there is EF.CardSecurity
 * @param directory whether there is EF.DIR
 * @param lengths what EF.ATR/INFO says; none when there is no such file
 */
public record MasterFileDesign(boolean cardSecurity, boolean directory, Optional<Lengths> lengths) {
    /** The longest command and the longest answer in bytes. */
    public record Lengths(int command, int response) {}

    private static final Pattern LENGTHS = Pattern.compile("(\\d{3,5}) (\\d{3,5})");

    static MasterFileDesign read(Form form) throws FormException {
        Optional<Field> lengths = form.one("atr-info");
        var design = new MasterFileDesign(
                form.required("card-security").yes(),
                form.required("directory").yes(),
                lengths.isEmpty() ? Optional.empty() : Optional.of(lengths(lengths.get())));
        form.refuseOthers();
        return design;
    }

    private static Lengths lengths(Field field) throws FormException {
        Matcher numbers = LENGTHS.matcher(field.text());
        if (!numbers.matches()) {
            throw field.wrong("expected the longest command and the longest answer in bytes, such as 2100 2048");
        }
        return new Lengths(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }
}
