package org.thidua.systemtests.architecture.broken.command;

import org.thidua.systemtests.architecture.broken.views.nomination.View;

/** Decides by a view. */
record EndpointThatReadsViews(View view) {}
