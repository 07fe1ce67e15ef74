package vn.cccd.sync.delivery;

import java.util.Map;
import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;

/**
 * Calls to the backend other than the delivery of records: small, rare, and never in the way of it. Any thread may call; each call takes its
 * time-outs at most.
 */
@FunctionalInterface
public interface SideLine {
    /** Makes one call. Whatever happens to the line is an answer, not an exception. */
    Answer call(Request request);

    /**
     * What is asked.
     *
     * @param path from the backend's address on, with a query if there is one
     * @param json the body of a POST; a GET has none
     * @param headers beside the usual ones
     * @param mostBytes a longer answer is none
     */
    record Request(String path, Optional<Bytes> json, Map<String, String> headers, int mostBytes) {
        public Request {
            headers = Map.copyOf(headers);
        }

        public static Request get(String path, int mostBytes) {
            return new Request(path, Optional.empty(), Map.of(), mostBytes);
        }

        public static Request post(String path, Bytes json, int mostBytes) {
            return new Request(path, Optional.of(json), Map.of(), mostBytes);
        }
    }

    /** What came back. */
    sealed interface Answer {
        /**
         * The backend said something; it may be no.
         *
         * @param type of the body, without parameters, in lower case; empty when it says none
         * @param entityTag the header {@code ETag}
         */
        record Said(int status, String type, Optional<String> entityTag, Bytes body) implements Answer {
            /** Whether the body is of this media type. */
            public boolean is(String mediaType) {
                return type.equals(mediaType);
            }
        }

        /** No answer that could be understood as one. {@code why} is for technicians and holds nothing personal. */
        record Silent(RetryCause cause, String why) implements Answer {}
    }
}
