package org.thidua.query.shared;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what every read of one view shares. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameters({
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "Wait up to 5 s until the view has at least this version",
            schema = @Schema(type = "integer", format = "int64")),
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "As it was: an instant (RFC 3339) or a position in the history",
            schema = @Schema(type = "string")),
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "The ETag the caller has",
            schema = @Schema(type = "string"))
})
@ApiResponse(responseCode = "200", description = "The view; ETag is its version, unless something in it is redacted")
@ApiResponse(responseCode = "304", description = "The caller has this version")
@ApiResponse(responseCode = "404", description = "There is none, or none for this reader")
@ApiResponse(responseCode = "503", description = "view-behind: the version was not reached in time")
public @interface ReadsOneView {}
