package vn.cccd.sim.camera;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import vn.cccd.sim.qr.QrSymbol;

/**
 * Scenes one after the other.
 *
 * @param codes what is shown, side by side; none for an empty hand
 * @param endless whether the first scene follows the last
 */
public record CameraScript(List<CameraScene> scenes, List<QrSymbol> codes, boolean endless) {
    public CameraScript {
        scenes = List.copyOf(scenes);
        codes = List.copyOf(codes);
        if (scenes.isEmpty()) {
            throw new IllegalArgumentException("a script has a scene");
        }
    }

    /** Parses scenes separated by commas, such as {@code nothing:1s,approach:2s,hold:1s,leave:1s}. */
    public static CameraScript parse(String scenes, List<QrSymbol> codes, boolean endless) {
        return new CameraScript(
                Arrays.stream(scenes.split(",", -1)).map(CameraScene::parse).toList(), codes, endless);
    }

    long nanos() {
        return scenes.stream()
                .map(CameraScene::duration)
                .mapToLong(Duration::toNanos)
                .sum();
    }
}
