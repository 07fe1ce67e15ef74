package vn.cccd.card;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.portrait.cache.PortraitCache;
import vn.cccd.card.voucher.SignerVoucher;

/** What all readings of one {@link ChipReader} share. */
record ReadingParts(
        PassiveAuthentication passive,
        ReadSettings settings,
        Clock clock,
        SecureRandom random,
        Executor beside,
        HabitMemory memory,
        Optional<SignerVoucher> voucher,
        PortraitCache portraits) {}
