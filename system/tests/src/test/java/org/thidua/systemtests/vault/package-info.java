/** What happens when the vault of keys, or what was sealed, is not as the service left it. */
@NullMarked
package org.thidua.systemtests.vault;

import org.jspecify.annotations.NullMarked;
