/**
 * Load runs that hold the service to the numbers it promises, always beside a simpler program in the same run, so that
 * what counts is the ratio and not the machine. Nothing here runs in the normal build.
 */
@NullMarked
package org.thidua.benchmarks;

import org.jspecify.annotations.NullMarked;
