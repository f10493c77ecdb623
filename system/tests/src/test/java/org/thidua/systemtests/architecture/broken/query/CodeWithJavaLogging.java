package org.thidua.systemtests.architecture.broken.query;

import java.util.logging.Logger;

/** Logs past SLF4J. */
record CodeWithJavaLogging(Logger log) {}
