package org.thidua.systemtests.architecture.broken.domain.bloc;

/** No aggregate: not for others. */
public final class InsideOfBloc {}
