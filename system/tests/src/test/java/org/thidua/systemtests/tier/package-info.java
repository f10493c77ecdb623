/**
 * Where the service of a test run comes from: one process on an embedded store, one on PostgreSQL, or two command and
 * two query processes behind a reverse proxy. The tests of a scenario do not know which.
 */
@NullMarked
package org.thidua.systemtests.tier;

import org.jspecify.annotations.NullMarked;
