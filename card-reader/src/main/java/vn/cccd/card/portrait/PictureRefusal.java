package vn.cccd.card.portrait;

/** Why a picture is not shown. */
public enum PictureRefusal {
    /** It begins like nothing that we decode. */
    FORMAT_UNKNOWN,
    /** Bytes that it declares are not there; half a face is not shown. */
    INCOMPLETE,
    /** It contradicts itself or its format. */
    DAMAGED,
    /** More pixels than a portrait has. */
    TOO_LARGE,
    /** More tiles, layers, packets or scans than a portrait needs. */
    TOO_COMPLEX,
    /** Neither grey nor three colours: transparency, CMYK, palettes, colours of different resolution in JPEG 2000. */
    COLOURS_UNKNOWN,
    /** A part of the format that no issuer is known to use and that we leave out: arithmetic JPEG, packed headers and the like. */
    FEATURE_UNKNOWN,
    /** Its decoding took too long and was given up. */
    TOO_SLOW,
    /** One that was given up still occupies the decoder. */
    DECODER_BUSY
}
