package vn.cccd.kiosk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.EvidenceJudgement;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.kiosk.cli.terminal.Json;
import vn.cccd.kiosk.identity.IdentityCheck;

/** The entries that {@code kiosk verify-evidence --json} prints, one for each file. Missing values are {@code null}, never left out. */
final class EvidenceJson {
    private EvidenceJson() {}

    static ObjectNode of(Path file, Evidence evidence, EvidenceJudgement judgement, TrustStore trust) {
        ObjectNode json = Json.object().put("file", file.toString()).putNull("error");
        json.put("readAt", evidence.readAt().toString());
        json.set("access", ReadingJson.access(evidence.access()));
        Evidence.Judged judged = evidence.judged();
        json.set("then", judged(judged.verdict(), judged.caveats(), judged.trustVersion(), judged.newestList()));
        ObjectNode now = judged(judgement.verdict(), judgement.caveats(), trust.version(), trust.newestList());
        ArrayNode checks = now.putArray("checks");
        judgement.checks().forEach(check -> checks.add(ReadingJson.check(check)));
        json.set("now", now);
        return json;
    }

    static ObjectNode unreadable(Path file, String why) {
        return Json.object()
                .put("file", file.toString())
                .put("error", why)
                .putNull("readAt")
                .putNull("access")
                .putNull("then")
                .putNull("now");
    }

    private static ObjectNode judged(
            Verdict verdict, Set<Caveat> caveats, String trustVersion, Optional<Instant> newestList) {
        ObjectNode json = Json.object().put("verdict", IdentityCheck.nameOf(verdict));
        ArrayNode names = json.putArray("caveats");
        caveats.stream().sorted().forEach(caveat -> names.add(caveat.name()));
        return json.put("trustVersion", trustVersion)
                .put("trustListSignedAt", newestList.map(Instant::toString).orElse(null));
    }
}
