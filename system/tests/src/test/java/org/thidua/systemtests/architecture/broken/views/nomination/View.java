package org.thidua.systemtests.architecture.broken.views.nomination;

/** A view, for others to misuse. */
public record View(String id) {}
