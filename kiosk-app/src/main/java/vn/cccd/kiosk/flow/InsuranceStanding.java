package vn.cccd.kiosk.flow;

import vn.cccd.kiosk.insurance.InsuranceOutcome;

/** How far the question is whether somebody has health insurance. The person's own answer counts in any case. */
public sealed interface InsuranceStanding {
    /** Nobody is asked here but the person. */
    record NotAsked() implements InsuranceStanding {}

    record Asking() implements InsuranceStanding {}

    record Answered(InsuranceOutcome outcome) implements InsuranceStanding {}
}
