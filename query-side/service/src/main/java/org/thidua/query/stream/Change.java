package org.thidua.query.stream;

import java.time.Instant;

/**
 * Something has changed.
 *
 * @param position of the event, the id in the stream
 * @param subject what changed
 * @param type sort of subject, for example {@code nomination}
 * @param version its new version
 */
record Change(long position, String subject, String type, long version, Instant at) {}
