package vn.cccd.sync;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cccd.sync.bytes.Bytes;

/**
 * What lets somebody else judge the chip reading again. Sent only where the site's settings say so and the consent covers it.
 *
 * @param sod the raw EF.SOD
 * @param dataGroupHashes hash of the raw file by data group number
 * @param chipAuthentication protocol facts by name, for example {@code oid}
 * @param transcript the whole reading without its personal files, as the reader writes it for judging again; we do not look into it
 * @param attachment what is too large for the record, for example the raw files of the chip or a portrait
 */
public record Evidence(
        Optional<Bytes> sod,
        SortedMap<Integer, Bytes> dataGroupHashes,
        Optional<ActiveAuthentication> activeAuthentication,
        SortedMap<String, String> chipAuthentication,
        Optional<String> trustStoreVersion,
        Optional<Bytes> transcript,
        Optional<EvidenceAttachment> attachment) {

    /** The chip's signature over a challenge of ours. */
    public record ActiveAuthentication(Bytes challenge, Bytes signature) {}

    /** Without an attachment. */
    public Evidence(
            Optional<Bytes> sod,
            SortedMap<Integer, Bytes> dataGroupHashes,
            Optional<ActiveAuthentication> activeAuthentication,
            SortedMap<String, String> chipAuthentication,
            Optional<String> trustStoreVersion,
            Optional<Bytes> transcript) {
        this(
                sod,
                dataGroupHashes,
                activeAuthentication,
                chipAuthentication,
                trustStoreVersion,
                transcript,
                Optional.empty());
    }

    /** The same with {@code attachment}. */
    public Evidence with(EvidenceAttachment newAttachment) {
        return new Evidence(
                sod,
                dataGroupHashes,
                activeAuthentication,
                chipAuthentication,
                trustStoreVersion,
                transcript,
                Optional.of(newAttachment));
    }

    /** Without a transcript. */
    public Evidence(
            Optional<Bytes> sod,
            SortedMap<Integer, Bytes> dataGroupHashes,
            Optional<ActiveAuthentication> activeAuthentication,
            SortedMap<String, String> chipAuthentication,
            Optional<String> trustStoreVersion) {
        this(sod, dataGroupHashes, activeAuthentication, chipAuthentication, trustStoreVersion, Optional.empty());
    }

    public Evidence {
        dataGroupHashes = copy(dataGroupHashes);
        chipAuthentication = copy(chipAuthentication);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(map)));
    }

    @Override
    public String toString() {
        return "Evidence[…]";
    }
}
