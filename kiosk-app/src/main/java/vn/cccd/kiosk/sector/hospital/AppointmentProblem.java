package vn.cccd.kiosk.sector.hospital;

/**
 * Why a line of a list of appointments is left out.
 *
 * @param line counted from 1, as spreadsheets do
 */
public record AppointmentProblem(int line, Kind kind) {
    /** What is wrong with it. */
    public enum Kind {
        /** The ID number is not 12 digits. */
        ID_NUMBER_WRONG,
        /** Neither the id nor the name of a service of the site. */
        SERVICE_UNKNOWN,
        /** Not a day such as 20/11/2026 or 2026-11-20. */
        DATE_WRONG,
        /** Neither empty nor a time such as 8:30. */
        TIME_WRONG
    }
}
