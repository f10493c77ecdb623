/** The published language: what can be asked, what has happened, and why something is refused. */
@NullMarked
package org.thidua.messages;

import org.jspecify.annotations.NullMarked;
