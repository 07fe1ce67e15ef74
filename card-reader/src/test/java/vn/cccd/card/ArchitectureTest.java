package vn.cccd.card;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.cccd.card", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("vn.cccd.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_MODULE_KNOWS_NO_OTHER_ONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.cccd.sim..", "vn.cccd.qr..", "vn.cccd.sync..", "vn.cccd.kiosk..");

    /** They judge us in tests; a reading goes without them. */
    @ArchTest
    static final ArchRule NOTHING_KNOWS_JMRTD_AND_SCUBA =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.jmrtd..", "net.sf.scuba..");

    /** The protocols ask their own package for arithmetic; that one looks up no providers. */
    @ArchTest
    static final ArchRule THE_TERMINALS_ARITHMETIC_IS_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideInAPackage("vn.cccd.card.access")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..", "javax.crypto..");

    @ArchTest
    static final ArchRule ARITHMETIC_NEEDS_NO_PROVIDER = noClasses()
            .that()
            .resideInAPackage("vn.cccd.card.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.crypto..", "org.bouncycastle.jce..", "org.bouncycastle.jcajce..");

    @ArchTest
    static final ArchRule FILES_LINKS_AND_TRUST_SOURCES_TOUCH_NO_CRYPTOGRAPHY = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.cccd.card",
                    "vn.cccd.card.apdu",
                    "vn.cccd.card.bytes",
                    "vn.cccd.card.lds",
                    "vn.cccd.card.pcsc..",
                    "vn.cccd.card.trust..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule ONLY_THE_VOUCHER_KNOWS_HTTP_AND_JSON = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.card.voucher")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..", "com.fasterxml.jackson..", "javax.net.ssl..");

    @ArchTest
    static final ArchRule PICTURES_ARE_DECODED_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.card.portrait")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jj2000..", "com.github.jaiimageio..", "javax.imageio..", "java.awt..");
}
