/**
 * What the operator trusts: authorities' certificates and revocation lists, loaded whole and never changed.
 *
 * <p>{@code source} reads the files, {@code profile} says what each role's certificate must be, {@code audit} tells an operator what a
 * source is worth.
 */
@NullMarked
package vn.cccd.card.trust;

import org.jspecify.annotations.NullMarked;
