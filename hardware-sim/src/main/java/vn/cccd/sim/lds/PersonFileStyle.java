package vn.cccd.sim.lds;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How DG13 is written where cards differ, or may.
 *
 * @param leftOut numbers of fields that are not there at all
 * @param withoutValue numbers of fields that have no value
 * @param further texts of fields that no description of the card knows, by number from 17 to 127
 */
public record PersonFileStyle(
        Parents parents,
        Absent absent,
        Strings strings,
        Dates dates,
        Lengths lengths,
        Order order,
        Set<Integer> leftOut,
        Set<Integer> withoutValue,
        SortedMap<Integer, String> further) {
    public PersonFileStyle {
        leftOut = Set.copyOf(leftOut);
        withoutValue = Set.copyOf(withoutValue);
        further = new TreeMap<>(Map.copyOf(further));
    }

    /** How the names of father and mother are nested. */
    public enum Parents {
        /** Each in a sequence of its own. */
        APART,
        /** Both in one sequence. */
        TOGETHER
    }

    /** What becomes of a field that has nothing to say. */
    public enum Absent {
        /** Its number stands there alone. */
        WITHOUT_VALUE,
        LEFT_OUT
    }

    /** Of which type texts are. */
    public enum Strings {
        /** UTF8String for text, PrintableString for dates and numbers. */
        USUAL,
        UTF_8,
        BMP
    }

    /** How the dates of issue and expiry are written. */
    public enum Dates {
        /** {@code 15/03/2021}. */
        PRINTED,
        /** {@code ngày 15 tháng 3 năm 2021}. */
        IN_WORDS
    }

    /** How the lengths of the data objects are written. */
    public enum Lengths {
        SHORTEST,
        /** Always in two bytes. */
        LONG_FORM
    }

    /** In which order the fields stand. */
    public enum Order {
        ASCENDING,
        DESCENDING
    }
}
