/** What several processes promise together: the same answers on every node, and nothing lost when one of them dies. */
@NullMarked
package org.thidua.systemtests.cluster;

import org.jspecify.annotations.NullMarked;
