package vn.cccd.card.authenticity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.cccd.card.authenticity.Evidence.FileHash;
import vn.cccd.card.bytes.Bytes;

/**
 * What passive authentication found. Files that arrive later (the portrait) are judged by {@link #with}.
 *
 * @param signedDataGroups numbers of the data groups that the security object lists; empty when it cannot be read
 * @param securityObject the parsed list of hashes; empty when it cannot be read
 * @param signer who signed; empty when the signature is wrong or cannot be checked
 */
public record PassiveResult(
        State state,
        SortedSet<Integer> signedDataGroups,
        List<Check> checks,
        Set<Caveat> caveats,
        Optional<SecurityObject> securityObject,
        Optional<SignerWord> signer) {

    /**
     * The signer of a security object whose signature is right.
     *
     * @param certificate the signer's, as received
     * @param whenVouched the state when somebody who knows vouches for the signer, as far as its certificate decides that
     */
    public record SignerWord(Bytes certificate, State whenVouched) {}

    /** The whole of it in one word. */
    public enum State {
        VALID_TRUSTED,
        VALID_UNKNOWN_ISSUER,
        SIGNER_REVOKED,
        FORGED,
        /** There is no security object, it is none by its structure, or its signature is of a kind that we cannot check. */
        UNREADABLE
    }

    public PassiveResult {
        signedDataGroups = Collections.unmodifiableSortedSet(new TreeSet<>(signedDataGroups));
        checks = List.copyOf(checks);
        Set<Caveat> ordered = EnumSet.noneOf(Caveat.class);
        ordered.addAll(caveats);
        caveats = Collections.unmodifiableSet(ordered);
    }

    /** The same result with one more file: its hash decides whether the state stays or becomes {@link State#FORGED}. */
    public PassiveResult with(int dataGroup, Bytes file) {
        String name = "DG" + dataGroup;
        if (securityObject.isEmpty()) {
            return plus(state, new Check(Check.Name.FILE_HASHES, Check.Result.NOT_POSSIBLE, name));
        }
        return switch (securityObject.get().compare(dataGroup, file)) {
            case SAME -> plus(state, new Check(Check.Name.FILE_HASHES, Check.Result.PASSED, name));
            case DIFFERENT -> forged(name + ": not what was signed");
            case NOT_LISTED -> forged(name + ": not listed in EF.SOD");
        };
    }

    /** The same result with a file of which only the hash was noted. */
    public PassiveResult withNoted(int dataGroup, FileHash noted) {
        String name = "DG" + dataGroup;
        if (securityObject.isEmpty()) {
            return plus(state, new Check(Check.Name.FILE_HASHES, Check.Result.NOT_POSSIBLE, name));
        }
        Optional<Bytes> hash = noted.by(securityObject.get().digest());
        if (hash.isEmpty()) {
            State known = state == State.FORGED || state == State.SIGNER_REVOKED ? state : State.UNREADABLE;
            return plus(
                    known,
                    new Check(
                            Check.Name.FILE_HASHES, Check.Result.NOT_POSSIBLE, name + ": hash of that kind not noted"));
        }
        return switch (securityObject.get().compareHash(dataGroup, hash.get())) {
            case SAME ->
                plus(state, new Check(Check.Name.FILE_HASHES, Check.Result.PASSED, name + ", by the hash noted"));
            case DIFFERENT -> forged(name + ": not what was signed");
            case NOT_LISTED -> forged(name + ": not listed in EF.SOD");
        };
    }

    private PassiveResult forged(String detail) {
        return plus(State.FORGED, new Check(Check.Name.FILE_HASHES, Check.Result.FAILED, detail));
    }

    private PassiveResult plus(State newState, Check check, Caveat... more) {
        List<Check> allChecks = new ArrayList<>(checks);
        allChecks.add(check);
        Set<Caveat> allCaveats = EnumSet.noneOf(Caveat.class);
        allCaveats.addAll(caveats);
        allCaveats.addAll(List.of(more));
        return new PassiveResult(newState, signedDataGroups, allChecks, allCaveats, securityObject, signer);
    }

    /** The same result after the authority vouched for the signer: that stands in for an issuer that is not known here. */
    public PassiveResult vouched() {
        Check check = new Check(Check.Name.SIGNER_VOUCHER, Check.Result.PASSED, "the authority vouches for the signer");
        if (state != State.VALID_UNKNOWN_ISSUER || signer.isEmpty()) {
            return plus(state, check);
        }
        return plus(signer.get().whenVouched(), check, Caveat.SIGNER_VOUCHED_ONLINE);
    }

    /**
     * The same result after the authority did not vouch for the signer.
     *
     * @param code the authority's
     */
    public PassiveResult notVouched(String code) {
        return plus(
                state,
                new Check(Check.Name.SIGNER_VOUCHER, Check.Result.FAILED, "not vouched for: " + code),
                Caveat.SIGNER_NOT_VOUCHED);
    }

    /** The same result when the authority was not asked ({@code SKIPPED}) or gave no answer ({@code NOT_POSSIBLE}). */
    public PassiveResult withoutVoucher(Check.Result result, String why) {
        return plus(state, new Check(Check.Name.SIGNER_VOUCHER, result, why));
    }

    /** Whether the list of hashes names this data group; what a card says outside of it proves nothing. */
    public boolean covers(int dataGroup) {
        return signedDataGroups.contains(dataGroup);
    }
}
