@NullMarked
package org.thidua.command.nomination;

import org.jspecify.annotations.NullMarked;
