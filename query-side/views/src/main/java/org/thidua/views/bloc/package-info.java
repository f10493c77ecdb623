/** The bloc: its members over time and its offices by year. */
@NullMarked
package org.thidua.views.bloc;

import org.jspecify.annotations.NullMarked;
