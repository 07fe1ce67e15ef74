package vn.cccd.sim.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A simulated card on a simulated reader for each test; what stands on a method goes before what stands on its class.
 *
 * <p>Tests get at them by parameters of the types {@link Simulation}, {@link vn.cccd.sim.SimulatedCard}, {@link
 * vn.cccd.sim.reader.SimulatedReader} and {@link vn.cccd.sim.backend.SimulatedBackend}. A mishap that never happened fails the test: it
 * did not go as far as its script says.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(SimulatedExtension.class)
public @interface Simulated {
    /**
     * Which card and what becomes of it, a {@link vn.cccd.sim.Scenario} such as {@code card=bac-only mishap=moved@DG2:50% seed=42}: the
     * line that a failed test prints can be put here.
     */
    String value() default "";

    /** What goes wrong at the backend, in the form of the command line, such as {@code lose-answer*2}. */
    String[] backendMishaps() default {};

    /** False when the test puts the card down itself. */
    boolean inserted() default true;
}
