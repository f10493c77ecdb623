package org.thidua.systemtests.architecture.broken.query;

import com.fasterxml.jackson.core.JsonFactory;

/** Uses Jackson 2. */
record CodeWithOldJackson(JsonFactory json) {}
