package vn.cccd.kiosk.cli;

/** A command that only holds subcommands: called alone, it shows its help. */
interface CommandGroup {}
