/** Agencies, people and collectives. An id is given or random and never made from a name. */
@NullMarked
package org.thidua.domain.register;

import org.jspecify.annotations.NullMarked;
