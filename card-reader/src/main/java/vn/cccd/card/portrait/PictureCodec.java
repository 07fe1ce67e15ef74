package vn.cccd.card.portrait;

import vn.cccd.card.bytes.Bytes;

/** Decodes one format. Inspects before it decodes, and asks for {@code patience} while it does. */
interface PictureCodec {
    Picture decode(Bytes encoded, Patience patience) throws PictureException;
}
