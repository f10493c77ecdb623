/**
 * Where the keys of people live, apart from the events that are sealed under them: in a folder of this machine or in a
 * MongoDB database of their own. A destroyed key is gone for ever, and with it all that it sealed.
 */
@NullMarked
package org.thidua.wire.vault;

import org.jspecify.annotations.NullMarked;
