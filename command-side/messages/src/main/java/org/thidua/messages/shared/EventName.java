package org.thidua.messages.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The logical type name under which an event is stored, so that its class can be renamed or moved. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    /** {@code feature.past-participle}, lower case with hyphens. */
    String value();
}
