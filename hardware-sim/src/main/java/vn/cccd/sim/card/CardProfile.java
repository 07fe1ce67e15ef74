package vn.cccd.sim.card;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.pki.TrustDesign;

/**
 * A kind of card with a name. Those that come with the program are read from their files when they are first asked for more than their
 * names. Safe for use by several threads.
 */
public final class CardProfile {
    /** The card of 2021, which every other profile builds on. */
    public static final CardProfile CCCD_2021 = builtIn("cccd-2021");

    public static final CardProfile BAC_ONLY = builtIn("bac-only");
    public static final CardProfile PACE_ONLY = builtIn("pace-only");
    public static final CardProfile PACE_MRZ_ONLY = builtIn("pace-mrz-only");
    public static final CardProfile CHANGED_DG1 = builtIn("changed-dg1");
    public static final CardProfile COPY_WITHOUT_KEYS = builtIn("copy-without-keys");
    public static final CardProfile REVOKED_SIGNER = builtIn("revoked-signer");
    public static final CardProfile UNKNOWN_ISSUER = builtIn("unknown-issuer");
    public static final CardProfile IMPOSTOR_ISSUER = builtIn("impostor-issuer");
    public static final CardProfile EXPIRED = builtIn("expired");
    public static final CardProfile LIFETIME = builtIn("lifetime");
    public static final CardProfile PASSPORT = builtIn("passport");
    public static final CardProfile PASSPORT_PACE = builtIn("passport-pace");

    private final String name;
    private final Supplier<ProfileContent> source;
    private volatile @Nullable ProfileContent content;

    private CardProfile(String name, Supplier<ProfileContent> source) {
        this.name = name;
        this.source = source;
    }

    private static CardProfile builtIn(String name) {
        return new CardProfile(name, () -> ProfileLibrary.named(name));
    }

    /** Every profile of the program, always in the same order. */
    public static List<CardProfile> all() {
        return ProfileLibrary.names().stream().map(CardProfile::builtIn).toList();
    }

    /** The profile of the program with this name. */
    public static Optional<CardProfile> named(String name) {
        return ProfileLibrary.exists(name) ? Optional.of(builtIn(name)) : Optional.empty();
    }

    /**
     * A profile that a tester wrote; the format is explained on the page of this package. Its name is the file's.
     *
     * @throws FormException when something in it is not understood
     */
    public static CardProfile read(Path file) throws FormException, IOException {
        ProfileContent read = ProfileLibrary.read(file);
        return new CardProfile(ProfileLibrary.nameOf(file), () -> read);
    }

    /** As on the command line, such as {@code bac-only}. */
    public String name() {
        return name;
    }

    /** One English sentence. */
    public String about() {
        return content().about();
    }

    /** The conformity case that it stands for, such as {@code A06}. */
    public Optional<String> inspectionCase() {
        return content().inspectionCase();
    }

    /** What it is made of. */
    public CardDesign design() {
        return content().design();
    }

    /** What the reader is given to open it. */
    public Presented presented() {
        return content().presented();
    }

    /** What the operator's trust directory holds about the authority that signed it. */
    public TrustDesign trust() {
        return content().trust();
    }

    /** For a citizen whose card is valid today. */
    public Expectation expected() {
        return content().expected();
    }

    private ProfileContent content() {
        ProfileContent known = content;
        if (known == null) {
            known = source.get();
            content = known;
        }
        return known;
    }

    /** Whether it is of the same name and says the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CardProfile that
                && name.equals(that.name)
                && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(name);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
