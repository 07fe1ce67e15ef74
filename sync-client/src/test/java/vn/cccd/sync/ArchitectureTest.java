package vn.cccd.sync;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.cccd.sync", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("vn.cccd.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_MODULE_KNOWS_NONE_OF_THE_OTHERS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.cccd.card..", "vn.cccd.qr..", "vn.cccd.sim..", "vn.cccd.kiosk..");

    @ArchTest
    static final ArchRule HTTP_AND_TLS_STAY_IN_DELIVERY =
            confined("vn.cccd.sync.delivery", "okhttp3..", "okio..", "javax.net.ssl..");

    @ArchTest
    static final ArchRule THE_CLIENT_AND_THE_OUTBOX_KNOW_NO_PROTOCOL = noClasses()
            .that()
            .haveSimpleName("SyncClient")
            .or()
            .resideInAPackage("vn.cccd.sync.outbox")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Http");

    @ArchTest
    static final ArchRule THE_DATABASE_STAYS_IN_THE_OUTBOX =
            confined("vn.cccd.sync.outbox", "java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule SIGNING_STAYS_WITH_THE_DEVICE = confined("vn.cccd.sync.device", "com.nimbusds..");

    @ArchTest
    static final ArchRule SEALING_STAYS_WITH_THE_KEYS = confined("vn.cccd.sync.seal", "com.google.crypto.tink..");

    @ArchTest
    static final ArchRule BOUNCY_CASTLE_STAYS_WITH_DEVICE_AND_KEYS = noClasses()
            .that()
            .resideOutsideOfPackages("vn.cccd.sync.device", "vn.cccd.sync.seal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..");

    private static ArchRule confined(String home, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}
