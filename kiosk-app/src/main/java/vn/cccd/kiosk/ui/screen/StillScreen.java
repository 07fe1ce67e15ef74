package vn.cccd.kiosk.ui.screen;

import javafx.scene.layout.Region;

/** A screen on which nothing changes. */
record StillScreen(String title, Region node) implements Screen {}
