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
            .resideInAnyPackage(
                    "vn.cccd.sim.chip",
                    "vn.cccd.sim.chip.terminal..",
                    "vn.cccd.sim.pki.cv..",
                    "vn.cccd.sim.reader..",
                    "vn.cccd.sim.trace..",
                    "vn.cccd.sim.bytes..",
                    "vn.cccd.sim")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule ONLY_THE_PRINTER_OF_CODES_KNOWS_ZXING = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.sim.qr")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.zxing..");

    @ArchTest
    static final ArchRule ONLY_THE_BACKEND_KNOWS_HTTP_AND_SIGNED_RECORDS = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.sim.backend..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.nimbusds..", "com.fasterxml.jackson..", "com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule ONLY_THE_EXTENSION_KNOWS_JUNIT = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.sim.junit")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.opentest4j..");

    @ArchTest
    static final ArchRule ONLY_THE_READERS_AND_WHO_LISTENS_TO_THEM_KNOW_SMART_CARD_TYPES = noClasses()
            .that()
            .resideOutsideOfPackages("vn.cccd.sim.reader..", "vn.cccd.sim.trace..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.smartcardio..");

    @ArchTest
    static final ArchRule PEOPLE_AND_CARDS_KNOW_NO_CRYPTOGRAPHIC_LIBRARY = noClasses()
            .that()
            .resideInAnyPackage("vn.cccd.sim.person..", "vn.cccd.sim.card..", "vn.cccd.sim.qr..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule THE_BACKENDS_WIRE_KNOWS_NO_CALLS = noClasses()
            .that()
            .resideInAPackage("vn.cccd.sim.backend.http")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.nimbusds..", "com.fasterxml.jackson..", "vn.cccd.sim.backend.tls");

    @ArchTest
    static final ArchRule ONLY_THE_BACKENDS_KEYS_KNOW_BOUNCY_CASTLE = noClasses()
            .that()
            .resideInAnyPackage("vn.cccd.sim.backend", "vn.cccd.sim.backend.http")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule ONLY_HAND_WRITTEN_FILES_KNOW_YAML = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.sim.form")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule ONLY_PORTRAITS_KNOW_JPEG_2000 = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.sim.person")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.jaiimageio..");
}
