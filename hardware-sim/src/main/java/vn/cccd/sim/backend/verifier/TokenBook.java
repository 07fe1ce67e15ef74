package vn.cccd.sim.backend.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.cccd.sim.backend.question.Answering;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Sex;

/** Whom tokens stand for, each once. Thread-safe. */
final class TokenBook implements Answering {
    private final Map<String, Citizen> known = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    void know(String token, Citizen citizen) {
        known.put(token, citizen);
    }

    @Override
    public boolean isQuestion(JsonNode question) {
        return question.path("token").isTextual();
    }

    @Override
    public void answer(JsonNode question, ObjectNode into) {
        String token = question.path("token").textValue();
        Optional<Citizen> citizen = Optional.ofNullable(known.get(token));
        if (citizen.isEmpty()) {
            into.put("result", refusal()).put("reason", "UNKNOWN");
        } else if (!used.add(token)) {
            into.put("result", refusal()).put("reason", "USED");
        } else {
            put(into.put("result", "CONFIRMED").putObject("person"), citizen.get());
        }
    }

    @Override
    public String refusal() {
        return "REFUSED";
    }

    private static void put(ObjectNode person, Citizen citizen) {
        person.put("number", citizen.number())
                .put("fullName", citizen.fullName())
                .put(
                        "birthDate",
                        String.join(
                                "-",
                                List.of(citizen.birthDate().printed().split("/"))
                                        .reversed()))
                .put("sex", citizen.sex() == Sex.MALE ? "male" : "female");
    }
}
