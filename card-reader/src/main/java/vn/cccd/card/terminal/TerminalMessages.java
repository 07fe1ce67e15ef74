package vn.cccd.card.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.cccd.card.apdu.CardChannel;
import vn.cccd.card.apdu.CardCommand;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardResponse;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/** The commands of Terminal Authentication (TR-03110-3, B.3), sent through the channel that Chip Authentication has renewed. */
final class TerminalMessages {
    private static final int CHALLENGE = 8;
    private static final int AUTHORITIES_LENGTH = 36;
    private static final int MOST_AUTHORITIES = 2;
    private static final int CHAINED = 0x10;
    /** What a short command holds under protection: 87, 8E and one byte of padding indicator around whole cipher blocks. */
    private static final int SHORT_DATA = 223;
    /** Header, lengths and the data objects of protection around the data of a command. */
    private static final int AROUND_THE_DATA = 48;

    private final CardChannel channel;
    private final OptionalInt longestCommand;
    private boolean inPieces;

    /** @param longestCommand what the reader carries, as far as it tells */
    TerminalMessages(CardChannel channel, OptionalInt longestCommand) {
        this.channel = channel;
        this.longestCommand = longestCommand;
    }

    /** EF.CVCA: at most two names of keys, filled with zeros (TR-03110-3, A.6.2). */
    CardResponse readAuthorities(TerminalAnnouncement file) throws CardException {
        byte[] identifier = {(byte) (file.identifier() >> 8), (byte) file.identifier()};
        CardResponse selected = channel.transmit(new CardCommand(0, 0xA4, 0x02, 0x0C, Bytes.copyOf(identifier), 0));
        int where = selected.ok() ? 0 : 0x80 | file.shortIdentifier();
        return channel.transmit(new CardCommand(0, 0xB0, where, 0, Bytes.empty(), AUTHORITIES_LENGTH));
    }

    /** The names in EF.CVCA, the current one first. */
    static List<String> authorities(Bytes file) throws TlvException {
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < file.length() && file.at(at) != 0) {
            Tlv.Header header = Tlv.Header.of(file, at);
            if (header.tag() != CvTag.AUTHORITY || header.end() > file.length() || names.size() == MOST_AUTHORITIES) {
                throw new TlvException("EF.CVCA of another form");
            }
            names.add(CvReader.reference(file.slice(at + header.length(), (int) header.end())));
            at = (int) header.end();
        }
        return names;
    }

    /** MSE:Set DST: with whose key the next certificate is signed. */
    CardResponse chooseIssuer(String name) throws CardException {
        return manage(0xB6, name);
    }

    /** PSO:Verify Certificate. */
    CardResponse verify(CvCertificate certificate) throws CardException {
        return send(0x2A, 0x00, 0xBE, certificate.content());
    }

    /** MSE:Set AT: who is going to sign. */
    CardResponse chooseTerminal(String name) throws CardException {
        return manage(0xA4, name);
    }

    CardResponse challenge() throws CardException {
        return channel.transmit(new CardCommand(0, 0x84, 0, 0, Bytes.empty(), CHALLENGE));
    }

    static boolean isChallenge(CardResponse response) {
        return response.ok() && response.data().length() == CHALLENGE;
    }

    CardResponse authenticate(Bytes signature) throws CardException {
        return send(0x82, 0, 0, signature);
    }

    private CardResponse manage(int template, String name) throws CardException {
        return send(0x22, 0x81, template, new Tlv(0x83, CvReader.encoded(name)).encode());
    }

    /** In one command, of extended length if need be; in pieces when reader or chip do not take that. */
    private CardResponse send(int instruction, int p1, int p2, Bytes data) throws CardException {
        boolean tooLong = longestCommand.isPresent() && data.length() + AROUND_THE_DATA > longestCommand.getAsInt();
        if (data.length() > SHORT_DATA && (inPieces || tooLong)) {
            return chained(instruction, p1, p2, data);
        }
        CardResponse response = channel.transmit(new CardCommand(0, instruction, p1, p2, data, 0));
        if (response.status() == StatusWord.WRONG_LENGTH && data.length() > SHORT_DATA) {
            inPieces = true;
            return chained(instruction, p1, p2, data);
        }
        return response;
    }

    private CardResponse chained(int instruction, int p1, int p2, Bytes data) throws CardException {
        for (int at = 0; ; at += SHORT_DATA) {
            boolean last = at + SHORT_DATA >= data.length();
            Bytes piece = data.slice(at, Math.min(at + SHORT_DATA, data.length()));
            CardResponse response =
                    channel.transmit(new CardCommand(last ? 0 : CHAINED, instruction, p1, p2, piece, 0));
            if (last || !response.ok()) {
                return response;
            }
        }
    }
}
