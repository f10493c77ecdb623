/** Agencies, people and collectives. */
@NullMarked
package org.thidua.query.register;

import org.jspecify.annotations.NullMarked;
