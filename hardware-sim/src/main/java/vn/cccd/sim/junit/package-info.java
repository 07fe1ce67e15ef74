/**
 * The simulator for JUnit tests: {@link vn.cccd.sim.junit.Simulated @Simulated} lays a card on a reader before each test, takes
 * everything away afterwards, and fails a test whose script was not played to its end.
 *
 * <pre>{@code
 * @Simulated("card=cccd-2021 mishap=moved@DG2:50%")
 * class MyReaderTest {
 *     @Test
 *     void goesOnWhenTheCardMoves(Simulation simulation) throws Exception {
 *         Card card = simulation.readers().factory().terminals().list().getFirst().connect("*");
 *         ...
 *     }
 * }
 * }</pre>
 */
@NullMarked
package vn.cccd.sim.junit;

import org.jspecify.annotations.NullMarked;
