package org.thidua.systemtests.architecture.broken.unmarked;

/** Lies in a package without package-info. */
record ClassInUnmarkedPackage(String name) {}
