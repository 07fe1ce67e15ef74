package vn.cccd.qr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

@AnalyzeClasses(packages = "vn.cccd.qr", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("vn.cccd.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_DECODERS_LIBRARIES_STAY_WITH_THE_PICTURES = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.qr.image")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.zxing..", "boofcv..", "georegression..", "org.ddogleg..", "org.ejml..");

    @ArchTest
    static final ArchRule THE_SERIAL_LIBRARY_STAYS_IN_ONE_CLASS =
            staysIn("vn.cccd.qr.scanner.serial.SystemSerialPorts", "com.fazecast..");

    @ArchTest
    static final ArchRule THE_CAPTURE_LIBRARY_STAYS_IN_ONE_CLASS =
            staysIn("vn.cccd.qr.scanner.camera.SystemCameras", "org.openpnp..", "com.sun.jna..");

    @ArchTest
    static final ArchRule SCANNERS_KNOW_PICTURES_AND_NOTHING_ELSE = noClasses()
            .that()
            .resideInAPackage("vn.cccd.qr.scanner..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.cccd.qr", "vn.cccd.qr.signed..", "vn.cccd.qr.online..", "javafx..");

    @ArchTest
    static final ArchRule SIGNATURE_LIBRARIES_STAY_WITH_THE_SIGNATURES = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.qr.signed")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.nimbusds..", "org.bouncycastle..");

    @ArchTest
    static final ArchRule ONLY_THE_ONLINE_VERIFIER_TALKS_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cccd.qr.online")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..", "java.net.http..");

    @ArchTest
    static final ArchRule NO_OTHER_MODULE_IS_KNOWN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.cccd.card..", "vn.cccd.sync..", "vn.cccd.kiosk..", "vn.cccd.sim..");

    private static ArchRule staysIn(String home, String... library) {
        return noClasses()
                .that()
                .haveNameNotMatching(Pattern.quote(home) + "(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library);
    }
}
