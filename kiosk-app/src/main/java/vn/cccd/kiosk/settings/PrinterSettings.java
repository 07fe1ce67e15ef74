package vn.cccd.kiosk.settings;

import java.net.InetSocketAddress;

/**
 * A receipt printer in the network.
 *
 * @param address unresolved: its name is looked up for each ticket
 * @param dots the width of its paper
 */
public record PrinterSettings(InetSocketAddress address, int dots) {}
