/** The demonstration year: its data file, the commands it is loaded through, and the accounts to try it with. */
@NullMarked
package org.thidua.standalone.demo;

import org.jspecify.annotations.NullMarked;
