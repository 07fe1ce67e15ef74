package vn.cccd.sim.printer;

import vn.cccd.sim.printer.PrinterCommand.Setting;

/** How the next character will look, and other settings. Not thread-safe. */
final class TypeStyle {
    private static final int USUAL_SPACING = 30;

    int alignment;
    boolean bold;
    int underline;
    int across = 1;
    int down = 1;
    boolean small;
    boolean reverse;
    boolean upsideDown;
    int spacing = USUAL_SPACING;
    int margin;
    int barcodeHeight = 162;
    int barcodeWidth = 3;
    int barcodeText;
    int codeSize = 3;

    /** False for settings that are not of style. */
    boolean apply(Setting setting, int value) {
        switch (setting) {
            case ALIGNMENT -> alignment = value % 48 % 3;
            case BOLD -> bold = (value & 1) != 0;
            case UNDERLINE -> underline = value % 48 % 3;
            case SIZE -> {
                across = (value >> 4 & 7) + 1;
                down = (value & 7) + 1;
            }
            case MODE -> {
                small = (value & 0x01) != 0;
                bold = (value & 0x08) != 0;
                down = (value & 0x10) != 0 ? 2 : 1;
                across = (value & 0x20) != 0 ? 2 : 1;
                underline = (value & 0x80) != 0 ? 1 : 0;
            }
            case FONT -> small = value % 48 == 1;
            case REVERSE -> reverse = (value & 1) != 0;
            case UPSIDE_DOWN -> upsideDown = (value & 1) != 0;
            case LINE_SPACING -> spacing = value < 0 ? USUAL_SPACING : value;
            case LEFT_MARGIN -> margin = value;
            case BARCODE_HEIGHT -> barcodeHeight = Math.max(1, value);
            case BARCODE_WIDTH -> barcodeWidth = Math.clamp(value, 1, 6);
            case BARCODE_TEXT -> barcodeText = value % 48 & 3;
            case CODE_SIZE -> codeSize = Math.clamp(value, 1, 16);
            case CODE_PAGE, ENCODING -> {
                return false;
            }
        }
        return true;
    }
}
