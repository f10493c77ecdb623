/**
 * What the environment says, checked before anything is opened: a wrong setting ends the start with one line that names
 * the setting and what it may be.
 */
@NullMarked
package org.thidua.wire.setting;

import org.jspecify.annotations.NullMarked;
