/**
 * The authority that issues the simulated documents, and everybody who may stand in its place: keys, certificates, revocation lists, signed
 * security objects, and what an operator holds of them.
 *
 * <p><b>Asking.</b> {@link vn.cccd.sim.pki.IssuingAuthority} is the entry. It is asked with values; each is a handful of independent choices,
 * starts from {@code usual()} and is changed by copies. A choice from a closed set is a {@link vn.cccd.sim.pki.Choice} with a stable text for
 * profile files, a {@link vn.cccd.sim.pki.SignatureScheme} has one of its own.
 * <ul>
 *   <li>{@link vn.cccd.sim.pki.ChainDesign}: who signs. {@code signer(chain)} gives the {@link vn.cccd.sim.pki.DocumentSigner}.
 *   <li>{@link vn.cccd.sim.pki.SecurityObjectDesign}: how EF.SOD is made, whoever signs it.
 *   <li>{@link vn.cccd.sim.pki.TrustDesign}: what the operator's trust directory holds about the authority of a chain, and in which form.
 * </ul>
 * <pre>{@code
 * ChainDesign chain = ChainDesign.usual()
 *         .withAuthority(CertificateDesign.of(SignatureScheme.rsa(4096, RsaPadding.PSS, HashAlgorithm.SHA_512)))
 *         .withSigner(CertificateDesign.ofSigner().valid(ValiditySpan.ENDED).with(CertificateFlaw.REVOKED));
 * Bytes sod = SecurityObjectFile.of(files, authority.signer(chain), signingTime, SecurityObjectDesign.usual());
 * authority.writeTrust(directory, chain, TrustDesign.usual().as(TrustForm.MASTER_LIST));
 * }</pre>
 *
 * <p><b>How to make what.</b> One choice spoils one property and leaves the rest right; the tests hold every flaw to that.
 * <table>
 *   <caption>Situations of a reader</caption>
 *   <tr><th>a document whose…</th><th>is made by</th></tr>
 *   <tr><td>authority is unknown, or has a known one's name</td><td>{@link vn.cccd.sim.pki.AuthorityStanding}</td></tr>
 *   <tr><td>authority has changed its key: two of a name, link certificates</td><td>{@link vn.cccd.sim.pki.KeyChange}</td></tr>
 *   <tr><td>signer has expired, was not valid yet; authority has expired</td><td>{@link vn.cccd.sim.pki.ValiditySpan}</td></tr>
 *   <tr><td>signer is revoked, may not sign, is an authority, is another country's</td>
 *       <td>{@link vn.cccd.sim.pki.CertificateFlaw}</td></tr>
 *   <tr><td>key identifiers do not match, serial number is negative or has 10 MB</td>
 *       <td>{@link vn.cccd.sim.pki.CertificateFlaw}</td></tr>
 *   <tr><td>keys are weak, oversized, or on a curve that is spelled strangely</td>
 *       <td>{@link vn.cccd.sim.pki.SignatureScheme} with {@link vn.cccd.sim.pki.RsaExponent} or
 *           {@link vn.cccd.sim.pki.CurveSpelling}</td></tr>
 *   <tr><td>signer is certified by an intermediate authority</td><td>{@code withIntermediate()}</td></tr>
 *   <tr><td>security object is signed wrongly, twice, by nobody, for another purpose</td>
 *       <td>{@link vn.cccd.sim.pki.SecurityObjectFlaw}</td></tr>
 *   <tr><td>certificate is not enclosed</td>
 *       <td>{@code NO_CERTIFICATE} and {@code TrustDesign.withSigners()}; {@link vn.cccd.sim.pki.SignerReference} says how it is
 *           named</td></tr>
 *   <tr><td>files are not those of the hash list</td><td>the map given to {@code SecurityObjectFile}, which lists what it is given</td></tr>
 *   <tr><td>revocation list is old, missing, or somebody else's</td><td>{@link vn.cccd.sim.pki.RevocationListState}</td></tr>
 *   <tr><td>trust directory holds PEM, PKCS#7, a master list, LDIF, or nothing</td><td>{@link vn.cccd.sim.pki.TrustForm}</td></tr>
 *   <tr><td>trust directory is damaged or partly unusable</td><td>{@link vn.cccd.sim.pki.TrustFlaw}</td></tr>
 * </table>
 *
 * <p><b>Names.</b> The usual authority and its signers keep their names, keys and bytes for good. An authority of any other design gets a
 * name and keys of its own ("CSCA Simulated Vietnam 3fa9c2"), and so does a signer; thus {@code writeTrust(directory)} fits every chain whose
 * authority is the usual one, and the directories of different designs may lie side by side in one. A revoked signer of the usual authority
 * is on its list whatever else is wrong with it.
 *
 * <p><b>Repeating.</b> Keys follow from the seed, signatures are deterministic (RFC 6979; PSS with a salt that follows from the message), and
 * dates either stand fixed or follow the clock by the day. RSA moduli have many small primes, which is right by RFC 8017, cannot be seen from
 * outside and costs milliseconds where two large primes would cost seconds.
 *
 * <p><b>Security guarantees: none.</b> Whoever knows the seed knows every key; nothing made here may be trusted outside tests.
 */
@NullMarked
package vn.cccd.sim.pki;

import org.jspecify.annotations.NullMarked;
