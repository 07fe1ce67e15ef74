package vn.cccd.kiosk.flow;

/** What tables call effects. */
public final class EffectNames {
    private EffectNames() {}

    public static String of(Effect effect) {
        String name = effect.getClass().getSimpleName();
        return effect instanceof Effect.StartTimer timer ? name + " " + timer.kind() : name;
    }
}
