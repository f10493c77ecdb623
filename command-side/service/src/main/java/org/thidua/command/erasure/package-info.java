/** Erasing people: how administrators ask for it, and the runner that carries it out when its time has come. */
@NullMarked
package org.thidua.command.erasure;

import org.jspecify.annotations.NullMarked;
