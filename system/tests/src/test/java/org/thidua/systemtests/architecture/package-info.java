/** What may know what: the rules of the modules, each shown to bite on a class that breaks it on purpose. */
@NullMarked
package org.thidua.systemtests.architecture;

import org.jspecify.annotations.NullMarked;
