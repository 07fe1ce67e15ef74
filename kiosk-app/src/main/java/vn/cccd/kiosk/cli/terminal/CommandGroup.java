package vn.cccd.kiosk.cli.terminal;

/** A command that only holds subcommands: called alone, it shows its help. */
public interface CommandGroup {}
