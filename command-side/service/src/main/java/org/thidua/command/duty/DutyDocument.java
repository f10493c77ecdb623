package org.thidua.command.duty;

import org.bson.codecs.pojo.annotations.BsonId;
import org.thidua.domain.ballot.BallotDuty;

/**
 * A duty as it is stored; public because the codec of the driver reads it by reflection.
 *
 * @param id the ballot
 * @param version sequence of the ballot's last event that changed the duty
 */
public record DutyDocument(@BsonId String id, long version, BallotDuty duty) {

    static final String COLLECTION = "duties";
}
