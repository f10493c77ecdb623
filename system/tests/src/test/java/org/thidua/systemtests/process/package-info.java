/** What takes a process of its own, with its catalogue or its clock, and so is tried once and not on each tier. */
@NullMarked
package org.thidua.systemtests.process;

import org.jspecify.annotations.NullMarked;
