package org.thidua.domain.election;

/** Who votes for an agency in one election, whoever represents it later. */
record Delegate(String agencyId, String personId, boolean present) {}
