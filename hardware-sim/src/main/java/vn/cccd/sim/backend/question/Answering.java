package vn.cccd.sim.backend.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What one kind of service knows. Any thread may ask. */
public interface Answering {
    /** Whether this can be answered at all; what cannot is refused with 400. */
    boolean isQuestion(JsonNode question);

    /** Puts the right answer beside the question's id. */
    void answer(JsonNode question, ObjectNode into);

    /** The {@code result} that says no; an answer to another question says it, too. */
    String refusal();
}
