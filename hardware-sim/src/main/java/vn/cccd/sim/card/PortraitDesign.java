package vn.cccd.sim.card;

import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.lds.FaceFrame;
import vn.cccd.sim.lds.PictureDamage;
import vn.cccd.sim.person.PictureFormat;

/**
 * The portrait in DG2 ({@code portrait:}).
 *
 * @param size of the picture in bytes, as near as the format allows
 */
public record PortraitDesign(PictureFormat format, FaceFrame frame, int size, PictureDamage damage) {
    static PortraitDesign read(Form form) throws FormException {
        var design = new PortraitDesign(
                form.required("format").oneOf(PictureFormat.class),
                form.required("frame").oneOf(FaceFrame.class),
                form.required("bytes").number(4_000, 100_000),
                form.required("damage").oneOf(PictureDamage.class));
        form.refuseOthers();
        return design;
    }
}
