package vn.cccd.qr.signed;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a code says whose signature holds.
 *
 * @param person empty when the code names nobody in a way that is known here
 * @param fields every plain value by its name, in the order of the code; bounded in number and length
 * @param until when it ends; a seal has no end of its own
 */
public record SignedStatement(
        SignedForm form, Optional<SignedPerson> person, Map<String, String> fields, Optional<Instant> until) {
    public SignedStatement {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String toString() {
        return "SignedStatement[" + form + "]";
    }
}
