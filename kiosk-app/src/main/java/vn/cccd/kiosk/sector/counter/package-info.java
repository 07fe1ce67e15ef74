/**
 * What counters of every sector have in common: a file with its parties, the questions a clerk answers for them, and remarks on what is missing or
 * strange. A sector is {@link vn.cccd.kiosk.sector.counter.CounterRules}: data and a few rules, no program of its own.
 */
@NullMarked
package vn.cccd.kiosk.sector.counter;

import org.jspecify.annotations.NullMarked;
