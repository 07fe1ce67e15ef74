package vn.cccd.sim.junit;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.reader.SimulatedReader;

/** Sets up what {@link Simulated} asks for, and takes it down. */
final class SimulatedExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SimulatedExtension.class);
    private static final List<Class<?>> PARAMETERS =
            List.of(Simulation.class, SimulatedCard.class, SimulatedReader.class, SimulatedBackend.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        simulation(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        Simulation simulation = simulation(context);
        List<String> unplayed = simulation.unplayed();
        simulation.close();
        if (context.getExecutionException().isPresent()) {
            context.publishReportEntry("simulated", simulation.script());
        } else if (!unplayed.isEmpty()) {
            throw new AssertionFailedError("The test ended before its script did. It never came to: "
                    + String.join(", ", unplayed) + " (" + simulation.script() + ")");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Simulation simulation = simulation(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == SimulatedCard.class) {
            return simulation.card();
        }
        if (type == SimulatedReader.class) {
            return simulation.reader();
        }
        return type == SimulatedBackend.class ? simulation.backend() : simulation;
    }

    /** The one of this test, made when it is first asked for. */
    private static Simulation simulation(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Simulation.class, type -> Simulation.of(annotation(context)), Simulation.class);
    }

    private static Simulated annotation(ExtensionContext context) {
        Optional<Simulated> found = context.getElement().flatMap(SimulatedExtension::on);
        for (Optional<ExtensionContext> outer = Optional.of(context); found.isEmpty() && outer.isPresent(); ) {
            found = outer.get().getTestClass().flatMap(SimulatedExtension::on);
            outer = outer.get().getParent();
        }
        return found.orElseThrow(() -> new ExtensionConfigurationException("nothing here says @Simulated"));
    }

    private static Optional<Simulated> on(AnnotatedElement element) {
        return AnnotationSupport.findAnnotation(element, Simulated.class);
    }
}
