package vn.cccd.sim.chip;

/**
 * How a terminal may choose files.
 *
 * @param masterFileStatus the answer to SELECT of the master file; it is selected when that is {@code 9000}
 * @param cardAccessStatus {@code 9000} when EF.CardAccess can be read, otherwise the answer to all that names it
 * @param shortIdentifierStatus {@code 9000} when READ BINARY takes short identifiers, otherwise the answer
 * @param oddReads whether READ BINARY is spoken with odd instruction
 * @param missingFile what SELECT of a file that is not there does
 */
public record FileSelection(
        int masterFileStatus,
        int cardAccessStatus,
        int shortIdentifierStatus,
        OddReads oddReads,
        MissingFile missingFile) {

    /** What SELECT of a file that is not there does. */
    public enum MissingFile implements Labelled {
        /** Protected {@code 6A82}, and the session goes on. */
        SESSION_GOES_ON("6a82"),
        /** Plain {@code 6A82}, and secure messaging is over: {@code 6985} for whatever is protected. */
        SESSION_ENDS("ends-session");

        private final String label;

        MissingFile(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Everything can be chosen. */
    public static FileSelection usual() {
        return new FileSelection(Status.OK, Status.OK, Status.OK, OddReads.SPOKEN, MissingFile.SESSION_GOES_ON);
    }

    public FileSelection withMasterFileStatus(int status) {
        return new FileSelection(status, cardAccessStatus, shortIdentifierStatus, oddReads, missingFile);
    }

    public FileSelection withCardAccessStatus(int status) {
        return new FileSelection(masterFileStatus, status, shortIdentifierStatus, oddReads, missingFile);
    }

    public FileSelection withShortIdentifierStatus(int status) {
        return new FileSelection(masterFileStatus, cardAccessStatus, status, oddReads, missingFile);
    }

    public FileSelection with(OddReads other) {
        return new FileSelection(masterFileStatus, cardAccessStatus, shortIdentifierStatus, other, missingFile);
    }

    public FileSelection with(MissingFile other) {
        return new FileSelection(masterFileStatus, cardAccessStatus, shortIdentifierStatus, oddReads, other);
    }
}
