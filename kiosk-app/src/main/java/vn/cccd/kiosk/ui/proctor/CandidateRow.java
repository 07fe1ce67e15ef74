package vn.cccd.kiosk.ui.proctor;

import vn.cccd.kiosk.sector.drivingtest.Candidate;

/** One line of the list. */
record CandidateRow(Candidate candidate, RowState state) {}
