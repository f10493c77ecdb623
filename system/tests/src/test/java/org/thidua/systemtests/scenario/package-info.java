/** What the service does for its users, told over HTTP against one process that has the demonstration year. */
@NullMarked
package org.thidua.systemtests.scenario;

import org.jspecify.annotations.NullMarked;
