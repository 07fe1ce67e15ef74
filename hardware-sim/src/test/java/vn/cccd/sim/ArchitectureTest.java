package vn.cccd.sim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.cccd.sim", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("vn.cccd.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_SIMULATOR_KNOWS_NONE_OF_THE_MODULES_IT_TESTS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.cccd.card..", "vn.cccd.qr..", "vn.cccd.sync..", "vn.cccd.kiosk..");

    @ArchTest
    static final ArchRule THE_SIMULATOR_IS_A_SECOND_IMPLEMENTATION =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.jmrtd..", "net.sf.scuba..");

    @ArchTest
    static final ArchRule THE_CHIP_KNOWS_NO_TRANSPORT = noClasses()
            .that()
            .resideInAPackage("vn.cccd.sim.chip..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.smartcardio..", "java.net..", "java.nio..channels..", "vn.cccd.sim.reader..");

    @ArchTest
    static final ArchRule ONLY_THE_ARITHMETIC_OF_THE_CHIP_KNOWS_BOUNCY_CASTLE = noClasses()
            .that()
            .resideInAnyPackage("vn.cccd.sim.chip", "vn.cccd.sim.reader..", "vn.cccd.sim.bytes..", "vn.cccd.sim")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..");
}
