/**
 * Moving up, and back: everything a service keeps, written to a folder and read into other stores. Events, wrapped keys
 * and encrypted files travel as they are stored, byte for byte; views are folded anew where they arrive.
 */
@NullMarked
package org.thidua.wire.move;

import org.jspecify.annotations.NullMarked;
