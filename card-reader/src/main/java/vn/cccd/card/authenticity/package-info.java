/**
 * Decides by cryptography how far a chip's data can be trusted, now and, from {@link vn.cccd.card.authenticity.Evidence}, again later.
 *
 * <p>Evidence is serialised in DER, positional, without defaults. Later programs may add parts behind those of a sequence; what changes
 * the meaning of a part raises {@code format}, and is refused by programs that know only smaller numbers.
 *
 * <pre>
 * File      ::= SEQUENCE { body Body, sha256 OCTET STRING }           -- over the encoding of body
 * Body      ::= SEQUENCE {
 *     format       INTEGER,                                           -- 1
 *     readAt       INTEGER,                                           -- milliseconds since 1970, UTC; so are all times
 *     access       SEQUENCE { protocol UTF8String, secret UTF8String, oid Maybe UTF8String, downgraded BOOLEAN },
 *     issuingState Maybe UTF8String,
 *     files        SEQUENCE OF SEQUENCE { name UTF8String, content OCTET STRING },
 *     dataGroups   SEQUENCE OF SEQUENCE { number INTEGER, sha256 OCTET STRING, asSigned Maybe OCTET STRING },
 *     active       Maybe SEQUENCE { challenge OCTET STRING, signature OCTET STRING },
 *     chip         Maybe SEQUENCE { oid UTF8String, keyId Maybe INTEGER, terminalKey OCTET STRING,
 *                      terminalSecret OCTET STRING, firstCommand OCTET STRING, firstAnswer OCTET STRING },
 *     mapping      Maybe SEQUENCE { oid UTF8String, group INTEGER, mappingKey OCTET STRING,
 *                      data Maybe OCTET STRING, cardSecurity Maybe OCTET STRING },
 *     judged       SEQUENCE { verdict UTF8String, why UTF8String, caveats SEQUENCE OF UTF8String,
 *                      trustVersion UTF8String, newestList Maybe INTEGER } }
 * Maybe X   ::= SEQUENCE SIZE (0..1) OF X
 * </pre>
 */
@NullMarked
package vn.cccd.card.authenticity;

import org.jspecify.annotations.NullMarked;
