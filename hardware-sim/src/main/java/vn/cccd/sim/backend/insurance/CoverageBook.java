package vn.cccd.sim.backend.insurance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.cccd.sim.backend.question.Answering;
import vn.cccd.sim.person.Citizen;

/** Who is covered. Thread-safe. */
final class CoverageBook implements Answering {
    private record Coverage(String birthDate, LocalDate until, String benefit) {}

    private final Map<String, Coverage> covered = new ConcurrentHashMap<>();

    void cover(Citizen citizen, LocalDate until, String benefit) {
        String born = String.join(
                "-", List.of(citizen.birthDate().printed().split("/")).reversed());
        covered.put(citizen.number(), new Coverage(born, until, benefit));
    }

    @Override
    public boolean isQuestion(JsonNode question) {
        return question.path("number").asText().matches("[0-9]{12}");
    }

    @Override
    public void answer(JsonNode question, ObjectNode into) {
        Optional.ofNullable(covered.get(question.path("number").asText()))
                .filter(known ->
                        known.birthDate().equals(question.path("birthDate").asText()))
                .ifPresentOrElse(
                        known -> into.put("result", "COVERED")
                                .put("until", known.until().toString())
                                .put("benefit", known.benefit()),
                        () -> into.put("result", refusal()));
    }

    @Override
    public String refusal() {
        return "NOT_COVERED";
    }
}
