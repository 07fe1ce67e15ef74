package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FxRuntimeTest {
    @Test
    void aWindowThatCannotBeFilledIsNotAWindowThatWasClosed() {
        FxThread.run(() -> {});

        assertThatThrownBy(() -> FxRuntime.showUntilClosed(stage -> {
                    throw new IllegalArgumentException("no theme");
                }))
                .hasRootCauseMessage("no theme");
    }
}
