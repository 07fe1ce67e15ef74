package vn.cccd.sim.trace;

import java.time.Duration;

/**
 * One event and where it stands.
 *
 * @param line in the file, counted from 1
 * @param at since the recording began, in whole microseconds
 */
public record TraceEntry(int line, Duration at, TraceEvent event) {}
