/** The issuers whose signatures count: certificates and revocation lists that the operator provides. */
@NullMarked
package vn.cccd.card.trust;

import org.jspecify.annotations.NullMarked;
