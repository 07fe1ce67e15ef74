/** What services have in common that answer one JSON question a call, such as verifiers and insurances: their line, and their bad days. */
@NullMarked
package vn.cccd.sim.backend.question;

import org.jspecify.annotations.NullMarked;
