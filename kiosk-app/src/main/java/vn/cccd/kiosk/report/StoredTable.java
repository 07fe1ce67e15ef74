package vn.cccd.kiosk.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.table.Table;

/** A sector's table of stored files with one column more: when each file was stored, so that what was sent on before is told from what is new. */
final class StoredTable {
    static final String STORED_AT = "Lưu hồ sơ lúc";

    private StoredTable() {}

    static Table of(List<StoredDossier> files, CounterRules rules) {
        List<Dossier> dossiers = files.stream().map(StoredDossier::dossier).toList();
        Table table = rules.export(dossiers);
        List<String> times = new ArrayList<>();
        for (StoredDossier file : files) {
            int rows = rules.export(List.of(file.dossier())).rows().size();
            times.addAll(Collections.nCopies(rows, Question.typed(file.at())));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            rows.add(with(row.cells(), times.get(rows.size())));
        }
        return Table.of(with(table.headings(), STORED_AT), rows);
    }

    private static List<String> with(List<String> cells, String last) {
        List<String> more = new ArrayList<>(cells);
        more.add(last);
        return more;
    }
}
