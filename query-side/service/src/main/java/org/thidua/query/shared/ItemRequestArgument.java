package org.thidua.query.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.FieldFault;

/** Reads {@code ?version=}, {@code ?asOf=} and {@code If-None-Match} into an {@link ItemRequest}. */
public final class ItemRequestArgument implements HandlerMethodArgumentResolver {

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ItemRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String version = request.getParameter("version");
        if (version != null && !VERSION.matcher(version).matches()) {
            throw EdgeProblem.malformed("version", FieldFault.WRONG_FORM);
        }
        return new ItemRequest(
                version == null ? null : Long.valueOf(version),
                request.getParameter("asOf"),
                request.getHeader(HttpHeaders.IF_NONE_MATCH));
    }
}
