package vn.cccd.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The published contract, as a judge over JSON. */
final class OpenApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenApiDocument() {}

    static ObjectNode load() throws IOException {
        try (InputStream resource = OpenApiDocument.class.getResourceAsStream("check-ins-v1.openapi.json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(resource));
        }
    }

    /** What is wrong with {@code json} by the schema of that name; empty when it fits. */
    static List<String> complaints(String schema, String json) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", load().path("components"));
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
        return compiled.validate(JSON.readTree(json)).stream()
                .map(Object::toString)
                .toList();
    }
}
