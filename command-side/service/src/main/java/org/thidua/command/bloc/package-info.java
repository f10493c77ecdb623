/** Blocs, their members and their offices. */
@NullMarked
package org.thidua.command.bloc;

import org.jspecify.annotations.NullMarked;
