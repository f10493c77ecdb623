/**
 * Erasing a person from a history that is kept for ever: requested by one administrator, confirmed by another, begun
 * after a delay unless something holds the person, carried out by destroying keys, proven store by store.
 */
@NullMarked
package org.thidua.domain.erasure;

import org.jspecify.annotations.NullMarked;
