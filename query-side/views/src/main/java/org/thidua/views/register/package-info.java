/** Agencies, people and collectives as the register shows them, with their names made searchable. */
@NullMarked
package org.thidua.views.register;

import org.jspecify.annotations.NullMarked;
