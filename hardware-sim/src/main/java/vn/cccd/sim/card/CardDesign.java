package vn.cccd.sim.card;

import java.util.ArrayList;
import java.util.List;
import vn.cccd.sim.chip.ChipBehaviour;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;

/**
 * The independent choices behind a card; every combination can be issued.
 *
 * @param behaviour where chips differ without saying so
 * @param mishaps what goes wrong while the card is read, each once
 */
public record CardDesign(
        DocumentDesign document,
        HolderDesign holder,
        PortraitDesign portrait,
        PersonalDataDesign personalData,
        AccessDesign access,
        KeysDesign keys,
        TerminalDesign terminal,
        SigningDesign signature,
        FilesDesign files,
        MasterFileDesign masterFile,
        ChipBehaviour behaviour,
        List<Mishap> mishaps) {
    public CardDesign {
        mishaps = List.copyOf(mishaps);
    }

    static CardDesign read(Form form) throws FormException {
        List<Mishap> mishaps = new ArrayList<>();
        for (Field field : form.all("mishaps")) {
            mishaps.add(field.explained(Mishap::parse));
        }
        return new CardDesign(
                DocumentDesign.read(form.section("document")),
                HolderDesign.read(form.section("holder")),
                PortraitDesign.read(form.section("portrait")),
                PersonalDataDesign.read(form.section("personal-data")),
                AccessDesign.read(form.section("access")),
                KeysDesign.read(form.section("keys")),
                TerminalDesign.read(form.section("terminal")),
                SigningDesign.read(form.section("signature")),
                FilesDesign.read(form.section("files")),
                MasterFileDesign.read(form.section("master-file")),
                Behaviour.read(form.section("chip")),
                mishaps);
    }
}
