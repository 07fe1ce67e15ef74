package vn.cccd.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.cccd.card.ChipReader;
import vn.cccd.card.ReadSettings;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.portrait.cache.PortraitCache;
import vn.cccd.card.portrait.cache.PortraitCacheLimits;
import vn.cccd.card.portrait.cache.PortraitDirectory;
import vn.cccd.card.voucher.GatewayVoucher;
import vn.cccd.kiosk.admin.AdminDoor;
import vn.cccd.kiosk.admin.SelfTest;
import vn.cccd.kiosk.admin.pin.WrongPinFile;
import vn.cccd.kiosk.bridge.LocalApi;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.device.Workplace;
import vn.cccd.kiosk.device.reader.AgreedPortraits;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.PortraitKeeping;
import vn.cccd.kiosk.settings.SelfServiceSettings;
import vn.cccd.kiosk.settings.VoiceSettings;
import vn.cccd.kiosk.settings.WorkplaceSettings;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.voice.BackgroundVoice;
import vn.cccd.kiosk.voice.Voice;
import vn.cccd.kiosk.voice.VoiceGuide;
import vn.cccd.qr.signed.KeySet;
import vn.cccd.qr.signed.KeySetException;
import vn.cccd.qr.signed.SignedCodeVerifier;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.reference.ReferenceStatus;

/** Builds a workplace from its settings, and takes it apart again. */
public final class Wiring implements AutoCloseable {
    private final Workplace workplace;
    private final SyncClient sync;
    private final Published published;
    private final Optional<GatewayVoucher> voucher;
    private final Optional<AdminDoor> door;
    private final Voice voice;
    private final Optional<LocalApi> siteSoftware;

    private Wiring(
            Workplace workplace,
            SyncClient sync,
            Published published,
            Optional<GatewayVoucher> voucher,
            Optional<AdminDoor> door,
            Voice voice,
            Optional<LocalApi> siteSoftware) {
        this.door = door;
        this.workplace = workplace;
        this.sync = sync;
        this.published = published;
        this.voucher = voucher;
        this.voice = voice;
        this.siteSoftware = siteSoftware;
    }

    /** Opens the stores and puts everything together. The workplace is not started yet, so that listeners miss nothing. */
    public static Wiring open(KioskSettings settings, Surroundings surroundings) throws KioskStartException {
        Optional<GatewayVoucher> voucher = voucher(settings, surroundings);
        SignedCodeVerifier codes = SignedCodeVerifier.usual(codeKeys(settings), surroundings.clock());
        SyncClient sync = Stores.sync(settings, surroundings);
        PortraitCache kept = portraits(settings, surroundings);
        AgreedPortraits agreed = new AgreedPortraits(kept);
        PortraitCache portraits = settings.workplace() instanceof WorkplaceSettings.SelfService ? agreed : kept;
        Published published = Published.open(
                settings,
                surroundings,
                sync,
                Stores.keyPlace(settings),
                passive -> reader(surroundings, passive, voucher).keeping(portraits));
        Workplace workplace = new Workplaces(
                        settings,
                        surroundings,
                        published,
                        codes,
                        sync,
                        Stores.keyPlace(settings),
                        Stores.keystore(settings, surroundings.clock(), surroundings.random()),
                        agreed)
                .open();
        return new Wiring(
                workplace,
                sync,
                published,
                voucher,
                door(settings, surroundings, workplace, sync, published),
                voice(settings, workplace),
                SiteSoftware.open(settings, surroundings, workplace));
    }

    /** Speaks to visitors; staff reads. */
    private static Voice voice(KioskSettings settings, Workplace workplace) {
        if (!(workplace instanceof Kiosk kiosk)) {
            return Voice.none();
        }
        Voice voice = switch (settings.options().output().voice()) {
            case VoiceSettings.Off off -> Voice.none();
            case VoiceSettings.Recorded recorded -> BackgroundVoice.recorded(recorded.directory());
            case VoiceSettings.Spoken spoken -> BackgroundVoice.spoken(spoken.command());
        };
        kiosk.listen(new VoiceGuide(voice));
        return voice;
    }

    /** What people work at; whoever opened this starts it. */
    public Workplace workplace() {
        return workplace;
    }

    /**
     * The self-service machine.
     *
     * @throws IllegalStateException at another kind of workplace
     */
    public Kiosk kiosk() {
        if (workplace instanceof Kiosk kiosk) {
            return kiosk;
        }
        throw new IllegalStateException("this is no self-service machine");
    }

    /** The hidden door for attendant and technician; at a self-service machine only. */
    public Optional<AdminDoor> door() {
        return door;
    }

    /** Where the site's own programs ask a counter; empty where they cannot. */
    public Optional<LocalApi> siteSoftware() {
        return siteSoftware;
    }

    private static Optional<AdminDoor> door(
            KioskSettings settings,
            Surroundings surroundings,
            Workplace workplace,
            SyncClient sync,
            Published published) {
        if (!(workplace instanceof Kiosk kiosk)) {
            return Optional.empty();
        }
        SelfServiceSettings selfService = settings.options().selfService();
        SelfTest selfTest = new SelfTest(
                Optional.of(settings), surroundings.readers(), Workplaces.printer(selfService), surroundings.clock());
        return Optional.of(new AdminDoor(
                selfService.admin(),
                new WrongPinFile(settings.data().resolve("wrong-pins")),
                new RunningFacts(settings, kiosk, sync, published, selfTest, surroundings.clock()),
                surroundings.clock()));
    }

    /** The way to the backend, for status displays. */
    public SyncClient sync() {
        return sync;
    }

    /** How old what the backend publishes is; empty when nothing is published for this kiosk. */
    public Optional<ReferenceStatus> reference() {
        return published.status();
    }

    private static ChipReader reader(
            Surroundings surroundings, PassiveAuthentication passive, Optional<GatewayVoucher> voucher) {
        ChipReader reader =
                new ChipReader(passive, ReadSettings.standard(), surroundings.clock(), surroundings.random());
        return voucher.map(reader::asking).orElse(reader);
    }

    private static Optional<GatewayVoucher> voucher(KioskSettings settings, Surroundings surroundings)
            throws KioskStartException {
        if (settings.options().voucher().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(GatewayVoucher.open(
                    settings.options().voucher().get(), surroundings.clock(), surroundings.random()));
        } catch (IOException e) {
            throw new KioskStartException(FailureCode.SIGNER_UNKNOWN, "voucher: " + e.getMessage(), e);
        }
    }

    private static KeySet codeKeys(KioskSettings settings) throws KioskStartException {
        if (settings.trust().codeKeys().isEmpty()) {
            return KeySet.none();
        }
        try {
            return KeySet.load(settings.trust().codeKeys().get());
        } catch (KeySetException e) {
            throw new KioskStartException(FailureCode.QR_SIGNATURE_INVALID, "trust.code-keys: " + e.getMessage(), e);
        }
    }

    private static PortraitCache portraits(KioskSettings settings, Surroundings surroundings)
            throws KioskStartException {
        PortraitKeeping keeping = settings.options().portraits();
        Path key = settings.keys().resolve("portraits.key");
        try {
            if (!keeping.kept() || !(settings.workplace() instanceof WorkplaceSettings.SelfService)) {
                PortraitDirectory.erase(keeping.directory(), key);
                return PortraitCache.none();
            }
            return PortraitDirectory.open(
                    keeping.directory(),
                    key,
                    PortraitCacheLimits.days(keeping.days()),
                    surroundings.clock(),
                    surroundings.random());
        } catch (IOException e) {
            throw new KioskStartException(
                    FailureCode.STORE_UNREADABLE, "the kept portraits cannot be opened or erased: " + e, e);
        }
    }

    /** Ends the workplace, then the sender; what is stored is sent after the next start. */
    @Override
    public void close() {
        door.ifPresent(AdminDoor::close);
        siteSoftware.ifPresent(LocalApi::close);
        workplace.close();
        voice.close();
        published.close();
        sync.close();
        voucher.ifPresent(GatewayVoucher::close);
    }
}
