package vn.cccd.sim.trace;

import java.util.Locale;

/** What ISO/IEC 7816-4 and -8 call the commands of travel documents. */
final class CommandName {
    private CommandName() {}

    static String of(CommandParts command) {
        return instruction(command) + (command.secured() ? " (secured)" : "");
    }

    private static String instruction(CommandParts command) {
        return switch (command.instruction()) {
            case Instruction.SELECT -> "SELECT";
            case Instruction.READ_BINARY, Instruction.READ_BINARY_ODD -> "READ BINARY";
            case Instruction.GET_CHALLENGE -> "GET CHALLENGE";
            case Instruction.EXTERNAL_AUTHENTICATE -> "EXTERNAL AUTHENTICATE";
            case Instruction.INTERNAL_AUTHENTICATE -> "INTERNAL AUTHENTICATE";
            case Instruction.GENERAL_AUTHENTICATE -> "GENERAL AUTHENTICATE";
            case Instruction.MANAGE_SECURITY_ENVIRONMENT -> "MANAGE SECURITY ENVIRONMENT";
            case Instruction.PERFORM_SECURITY_OPERATION -> "PERFORM SECURITY OPERATION";
            case Instruction.GET_RESPONSE -> "GET RESPONSE";
            case Instruction.VERIFY -> "VERIFY";
            default -> String.format(Locale.ROOT, "instruction %02X", command.instruction());
        };
    }
}
