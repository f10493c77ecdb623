package org.thidua.wire.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that the container or a filter raises outside any controller, as problem documents too. */
@Controller
final class ProblemErrorController implements ErrorController {

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemCode code =
                switch (status instanceof Integer number ? number : 404) {
                    case 400 -> ProblemCode.MALFORMED;
                    case 401 -> ProblemCode.UNAUTHENTICATED;
                    case 404 -> ProblemCode.UNKNOWN_PATH;
                    case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemCode.NOT_ACCEPTABLE;
                    case 413 -> ProblemCode.TOO_LARGE;
                    case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
                    case 503 -> ProblemCode.UNAVAILABLE;
                    default -> ProblemCode.INTERNAL;
                };
        problems.write(problems.of(code, Map.of(), request), response);
    }
}
