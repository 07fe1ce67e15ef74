package vn.cccd.qr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.cccd.qr", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("vn.cccd.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ZXING_STAYS_WITH_THE_PICTURES = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.qr.image")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.zxing..");

    @ArchTest
    static final ArchRule NO_OTHER_MODULE_IS_KNOWN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.cccd.card..", "vn.cccd.sync..", "vn.cccd.kiosk..", "vn.cccd.sim..");
}
