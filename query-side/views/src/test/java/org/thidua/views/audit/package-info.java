/** Tests of the audit views. */
@NullMarked
package org.thidua.views.audit;

import org.jspecify.annotations.NullMarked;
