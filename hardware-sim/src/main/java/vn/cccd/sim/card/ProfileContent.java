package vn.cccd.sim.card;

import java.util.Optional;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.pki.TrustDesign;

/** All that one file and those that it builds on say. */
record ProfileContent(
        String about,
        Optional<String> inspectionCase,
        CardDesign design,
        Presented presented,
        TrustDesign trust,
        Expectation expected) {
    static ProfileContent read(Form form) throws FormException {
        form.field("extends");
        Optional<Field> inspectionCase = form.one("case");
        if (inspectionCase.isPresent() && !inspectionCase.get().text().matches("[A-Z]\\d\\d")) {
            throw inspectionCase.get().wrong("an inspection case is a letter and two digits, such as A01");
        }
        var content = new ProfileContent(
                form.required("about").text(),
                inspectionCase.map(Field::text),
                CardDesign.read(form),
                form.required("presented").oneOf(Presented.class),
                Trust.read(form.section("trust")),
                Expectation.read(form.section("expected")));
        form.refuseOthers();
        return content;
    }
}
