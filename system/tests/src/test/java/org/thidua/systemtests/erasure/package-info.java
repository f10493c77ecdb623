/** What is left of a person after an erasure: nothing that can be read, and everything that was decided. */
@NullMarked
package org.thidua.systemtests.erasure;

import org.jspecify.annotations.NullMarked;
