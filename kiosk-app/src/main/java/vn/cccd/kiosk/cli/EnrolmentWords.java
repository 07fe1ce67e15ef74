package vn.cccd.kiosk.cli;

import vn.cccd.sync.device.DeviceRefusal;

/** What a technician is told when an enrolment was refused: what it means, and what to do. */
final class EnrolmentWords {
    private EnrolmentWords() {}

    static String of(DeviceRefusal why) {
        return switch (why) {
            case CODE_MALFORMED -> "That is no code: it has up to 64 letters and digits.";
            case CODE_UNKNOWN -> "The backend never gave out this code. Look for a mistyped letter.";
            case CODE_USED -> "Another key was enrolled with this code. Ask for a new one.";
            case CODE_EXPIRED -> "The code is too old. Ask for a new one.";
            case DEVICE_REVOKED -> "The backend has revoked this kiosk. Ask for a new code.";
            case CERTIFICATE_EXPIRED, CERTIFICATE_MISSING -> "The backend wants a code. Ask for one.";
            case REFUSED -> "The backend refuses for a reason of its own. Ask those who run it.";
            case UNREACHABLE ->
                "The backend gave no usable answer. Look at the network; the same code may be used again.";
            case ANSWER_UNREADABLE ->
                "What came back is not the backend's answer; something on the way may have sent it. The same code may be used again.";
            case OTHER_KIOSK -> "The code belongs to another kiosk, or kiosk.id in the settings does.";
            case OTHER_KEY -> "The backend certified another key than this kiosk's. Tell those who run it.";
            case NOT_YET_VALID -> "The certificate begins in the future. Look whether this machine's clock is behind.";
            case EXPIRED -> "The certificate is over already. Look whether this machine's clock is ahead.";
            case WRONG_ISSUER ->
                "The certificate is not by the authority expected. If that was replaced, put the new one into device.ca-file.";
            case WRONG_PURPOSE -> "The certificate is not for a kiosk. Tell those who run the backend.";
            case KEY_CHANGED -> "Another program changed the key meanwhile. Try again.";
            case NOT_STORED ->
                "The certificate could not be written to keys.directory. Look at the disk and its permissions.";
        };
    }
}
