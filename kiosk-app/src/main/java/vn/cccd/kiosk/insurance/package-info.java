/**
 * Public health insurance (BHYT): whether somebody is covered, asked online. How Vietnam's insurance portal is asked by machines is not public: here is
 * an interface, a contract that a hospital's own system can serve or translate, and a client of it.
 *
 * <p><b>Contract.</b> One HTTPS call for one person, after that person agreed. The server's certificate comes from authorities that were configured for
 * it alone.
 *
 * <pre>{@code
 * POST <address>
 * Content-Type: application/json
 *
 * {"requestId": "<UUID, new for every call>", "number": "<12 digits>", "birthDate": "yyyy[-MM[-dd]]"}
 *
 * 200  {"requestId": "<the same>", "result": "COVERED", "until": "yyyy-MM-dd", "benefit": "<up to 8 letters and digits>"}
 * 200  {"requestId": "<the same>", "result": "NOT_COVERED"}
 * 4xx  the request itself was refused
 * 5xx  the service cannot answer
 * }</pre>
 *
 * {@code birthDate} and {@code benefit} may be missing. An answer with another {@code requestId}, with more than 16 KiB, or of another shape is no
 * answer. Redirections are not followed and nothing is sent twice. Neither question nor answer is kept or logged.
 */
@NullMarked
package vn.cccd.kiosk.insurance;

import org.jspecify.annotations.NullMarked;
