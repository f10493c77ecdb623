package org.thidua.command;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code that ids are made of: 1 to 64 small Latin letters, digits and inner hyphens. */
@Pattern(regexp = "[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {
    String message() default "is not a code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
