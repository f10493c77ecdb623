/** The award catalogue from files: one YAML file per rule set, checked row by row when it is loaded. */
@NullMarked
package org.thidua.wire.award;

import org.jspecify.annotations.NullMarked;
