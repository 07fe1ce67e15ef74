/**
 * Opaque tokens, whose meaning only their issuer knows, asked about online. How Vietnam's app and its operator do this is not public: here is
 * an interface, a contract that an operator can serve or translate, and a client of it.
 *
 * <p><b>Contract.</b> One HTTPS call for one token. The server's certificate comes from authorities that were configured for it alone.
 *
 * <pre>{@code
 * POST <address>
 * Content-Type: application/json
 * Authorization: Bearer <credential>        when one is configured
 *
 * {"requestId": "<UUID, new for every call>", "token": "<the code's text>"}
 *
 * 200  {"requestId": "<the same>", "result": "CONFIRMED",
 *       "person": {"number": "<12 digits>", "fullName": "…", "birthDate": "yyyy[-MM[-dd]]", "sex": "male|female"}}
 * 200  {"requestId": "<the same>", "result": "REFUSED", "reason": "UNKNOWN|EXPIRED|USED|<upper-case word>"}
 * 4xx  the request itself was refused: credential, form
 * 5xx  the service cannot answer
 * }</pre>
 *
 * {@code birthDate} and {@code sex} may be missing. An answer with another {@code requestId}, with more than 64 KiB, or of another shape
 * is no answer. Redirections are not followed and nothing is sent twice: a token may be good for one question only.
 *
 * <p>A token is neither kept nor logged, and no answer repeats it.
 */
@NullMarked
package vn.cccd.qr.online;

import org.jspecify.annotations.NullMarked;
