/**
 * Erasing a person from a history that is kept for ever: requested by one administrator, confirmed by another, carried
 * out after a delay by destroying the person's keys, proven store by store.
 */
@NullMarked
package org.thidua.messages.erasure;

import org.jspecify.annotations.NullMarked;
