package vn.cccd.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** What may know what: in the application, and between the five modules that it puts together. */
@AnalyzeClasses(packages = "vn.cccd", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String[] READER_TYPES_THAT_TOUCH_A_CARD = {
        "vn.cccd.card", "vn.cccd.card.access..", "vn.cccd.card.apdu..", "vn.cccd.card.pcsc..", "vn.cccd.card.trust.."
    };

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("vn.cccd.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theFlowIsPure = noClasses()
            .that()
            .resideInAPackage("vn.cccd.kiosk.flow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..",
                    "java.io..",
                    "java.nio..",
                    "java.net..",
                    "java.util.concurrent..",
                    "vn.cccd.qr..",
                    "vn.cccd.sync..",
                    "vn.cccd.sim..",
                    "vn.cccd.kiosk.device..",
                    "vn.cccd.kiosk.settings..",
                    "vn.cccd.kiosk.ui..");

    @ArchTest
    static final ArchRule theFlowTouchesNoCard = noClasses()
            .that()
            .resideInAPackage("vn.cccd.kiosk.flow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(READER_TYPES_THAT_TOUCH_A_CARD);

    @ArchTest
    static final ArchRule theFlowHasNeitherThreadNorClock = noClasses()
            .that()
            .resideInAnyPackage("vn.cccd.kiosk.flow..", "vn.cccd.kiosk.identity..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Thread.class, Clock.class, System.class);

    @ArchTest
    static final ArchRule javaFxStaysInTheScreens = noClasses()
            .that()
            .resideOutsideOfPackages("vn.cccd.kiosk.ui..", "vn.cccd.kiosk.window..", "vn.cccd.kiosk.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx..");

    @ArchTest
    static final ArchRule screensDecideNothing = noClasses()
            .that()
            .resideInAPackage("vn.cccd.kiosk.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.cccd.kiosk.device..", "vn.cccd.kiosk.settings..", "vn.cccd.sync..", "vn.cccd.qr..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule picocliStaysInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.kiosk.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule okHttpStaysWithTheInsurance = noClasses()
            .that()
            .resideInAPackage("vn.cccd.kiosk..")
            .and()
            .resideOutsideOfPackage("vn.cccd.kiosk.insurance..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..");

    @ArchTest
    static final ArchRule thePeersAreOnlyMeasured = noClasses()
            .that()
            .resideInAPackage("vn.cccd.kiosk..")
            .and()
            .resideOutsideOfPackage("vn.cccd.kiosk.cli.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jmrtd..",
                    "net.sf.scuba..",
                    "com.google.zxing..",
                    "boofcv..",
                    "com.squareup.tape2..",
                    "java.sql..");

    @ArchTest
    static final ArchRule pdfStaysInItsPackage = noClasses()
            .that()
            .resideInAPackage("vn.cccd.kiosk..")
            .and()
            .resideOutsideOfPackages("vn.cccd.kiosk.report.pdf..", "vn.cccd.kiosk.cli.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "org.bouncycastle..");

    @ArchTest
    static final ArchRule theSimulatorStaysInDemonstrationAndCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages("vn.cccd.sim..", "vn.cccd.kiosk.demo..", "vn.cccd.kiosk.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.cccd.sim..");

    @ArchTest
    static final ArchRule theChipReaderKnowsNoOther = knowsOnlyItself("vn.cccd.card..");

    @ArchTest
    static final ArchRule theCodeReaderKnowsNoOther = knowsOnlyItself("vn.cccd.qr..");

    @ArchTest
    static final ArchRule theSyncClientKnowsNoOther = knowsOnlyItself("vn.cccd.sync..");

    @ArchTest
    static final ArchRule theSimulatorKnowsNoOther = knowsOnlyItself("vn.cccd.sim..");

    private static ArchRule knowsOnlyItself(String module) {
        DescribedPredicate<JavaClass> ours = JavaClass.Predicates.resideInAPackage("vn.cccd..");
        DescribedPredicate<JavaClass> itself = JavaClass.Predicates.resideInAPackage(module);
        return classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(ours).or(itself));
    }
}
