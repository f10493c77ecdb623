package org.thidua.wire.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.thidua.messages.shared.Rejected;
import org.thidua.wire.presence.Stores;
import org.thidua.wire.setback.Setback;
import org.thidua.wire.setback.Setbacks;

/** Turns whatever a controller throws into a problem document; nothing else in the service writes an error. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final Stores stores;

    ProblemAdvice(Problems problems, Stores stores) {
        this.problems = problems;
        this.stores = stores;
    }

    @ExceptionHandler
    void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return;
        }
        if (thrown instanceof ErrorResponse error) {
            error.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        problems.write(problemOf(thrown, request), response);
    }

    private Problem problemOf(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case Rejected rejected -> problems.of(rejected.rejection(), request);
            case EdgeProblem problem -> problems.of(problem.code(), problem.facts(), request);
            case HttpMessageNotReadableException unreadable ->
                problems.of(ProblemCode.MALFORMED, MalformedJson.facts(unreadable), request);
            case MethodArgumentNotValidException invalid ->
                problems.of(ProblemCode.MALFORMED, InvalidFields.facts(invalid.getFieldErrors()), request);
            case HandlerMethodValidationException invalid ->
                problems.of(ProblemCode.MALFORMED, InvalidFields.facts(invalid), request);
            case TypeMismatchException mismatch ->
                malformed(String.valueOf(mismatch.getPropertyName()), FieldFault.WRONG_FORM, request);
            case MissingServletRequestParameterException missing ->
                malformed(missing.getParameterName(), FieldFault.MISSING, request);
            case MissingRequestHeaderException missing ->
                malformed(missing.getHeaderName(), FieldFault.MISSING, request);
            case NoResourceFoundException ignored -> unknownPath(request);
            case NoHandlerFoundException ignored -> unknownPath(request);
            case HttpRequestMethodNotSupportedException refused ->
                problems.of(ProblemCode.METHOD_NOT_ALLOWED, Map.of("method", refused.getMethod()), request);
            case HttpMediaTypeNotAcceptableException ignored ->
                problems.of(ProblemCode.NOT_ACCEPTABLE, Map.of(), request);
            case HttpMediaTypeNotSupportedException refused ->
                problems.of(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        Map.of("contentType", String.valueOf(refused.getContentType())),
                        request);
            case MaxUploadSizeExceededException ignored -> problems.of(ProblemCode.TOO_LARGE, Map.of(), request);
            case AsyncRequestTimeoutException ignored -> problems.of(ProblemCode.UNAVAILABLE, Map.of(), request);
            case ErrorResponse error
            when error.getStatusCode().value() == 400 -> problems.of(ProblemCode.MALFORMED, Map.of(), request);
            default -> unexpected(thrown, request);
        };
    }

    private Problem malformed(String field, FieldFault fault, HttpServletRequest request) {
        return problems.of(ProblemCode.MALFORMED, Map.of("field", field, "reason", fault.code()), request);
    }

    private Problem unknownPath(HttpServletRequest request) {
        return problems.of(ProblemCode.UNKNOWN_PATH, Map.of("path", request.getRequestURI()), request);
    }

    private Problem unexpected(Exception thrown, HttpServletRequest request) {
        return Setbacks.of(thrown)
                .map(setback -> setBack(setback, thrown, request))
                .orElseGet(() -> mistake(thrown, request));
    }

    private Problem setBack(Setback setback, Exception thrown, HttpServletRequest request) {
        // That a store is away has been told once.
        if (stores.allPresent()) {
            LOG.warn(
                    "{} {} was set back, {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    setback,
                    rootOf(thrown));
        }
        return switch (setback) {
            case LOST_RACE, NO_HANDLER, PUT_OFF -> Unavailable.NOTHING_DONE.problem(problems, request);
            case AWAY -> Unavailable.OUTCOME_UNKNOWN.problem(problems, request);
            case TOO_LARGE -> problems.of(ProblemCode.TOO_LARGE, Map.of(), request);
        };
    }

    private static String rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    private Problem mistake(Exception thrown, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        return problems.of(ProblemCode.INTERNAL, Map.of(), request);
    }
}
