/** Trying a rule set on what was submitted under another one. */
@NullMarked
package org.thidua.command.award;

import org.jspecify.annotations.NullMarked;
