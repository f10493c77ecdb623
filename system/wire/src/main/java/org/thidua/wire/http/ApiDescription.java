package org.thidua.wire.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thidua.messages.shared.RejectionCode;

/** What all operations of the API have in common, in the terms of OpenAPI 3.1: sign-in, headers, problems. */
final class ApiDescription {

    private static final String BASIC = "basic";

    /** The statuses of problems with all their codes. */
    private static final Map<Integer, TreeSet<String>> CODES = new TreeMap<>();

    static {
        for (ProblemCode code : ProblemCode.values()) {
            CODES.computeIfAbsent(code.status(), status -> new TreeSet<>()).add(code.code());
        }
        for (RejectionCode code : RejectionCode.values()) {
            CODES.computeIfAbsent(Problems.statusOf(code), status -> new TreeSet<>())
                    .add(code.code());
        }
    }

    private static final List<Integer> OF_READS = List.of(400, 401, 403, 404, 406, 500, 503);
    private static final List<Integer> OF_COMMANDS = List.of(400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503);

    private ApiDescription() {}

    static OpenAPI common() {
        return new OpenAPI()
                .info(new Info()
                        .title("Thi Đua")
                        .version("1")
                        .description("Emulation and commendation work: nominations, council votes, pledges, elections. "
                                + "Commands answer id and version; errors are problem documents (RFC 9457).")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    /** Adds what every operation has, to an API that springdoc has read from the controllers. */
    static void complete(OpenAPI api) {
        Components components = api.getComponents();
        ModelConverters.getInstance(true).read(Problem.class).forEach(components::addSchemas);
        CODES.forEach((status, codes) -> components.addResponses("Problem" + status, problem(codes)));
        api.getPaths().forEach(ApiDescription::complete);
    }

    private static void complete(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            operation.setOperationId(operationId(method, path));
            operation.setTags(operation.getTags().stream()
                    .map(ApiDescription::capitalised)
                    .toList());
            operation.addParametersItem(
                    header("Accept-Language", "Language of problem texts: `vi`, or English.", "vi"));
            if (method == PathItem.HttpMethod.GET) {
                problems(operation, OF_READS);
            } else {
                operation
                        .addParametersItem(header(
                                "If-Match",
                                "The version the caller saw, quoted: refused when it has changed.",
                                "\"3\""))
                        .addParametersItem(header(
                                CommandHeaders.IDEMPOTENCY_KEY,
                                "1 to 200 printable characters: the same request again gets the first answer again.",
                                "5f0c6b9e"))
                        .addParametersItem(
                                header(RequestIds.HEADER, "Names the request in the log and the history.", "tour-7"));
                problems(operation, OF_COMMANDS);
                answers(operation);
            }
        });
    }

    /**
     * {@code GET /api/ballots/{id}} is {@code getBallotsById}: of its own, and the same in every process. By the names of
     * methods springdoc would number what several controllers call alike, in the order in which it meets them.
     */
    private static String operationId(PathItem.HttpMethod method, String path) {
        var id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String part : path.replaceFirst("^/(api/)?", "").split("/")) {
            id.append(
                    part.startsWith("{")
                            ? "By" + capitalised(part.substring(1, part.length() - 1))
                            : capitalised(part));
        }
        return id.toString();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Parameter header(String name, String description, String example) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .schema(new StringSchema())
                .example(example);
    }

    private static void problems(Operation operation, List<Integer> statuses) {
        ApiResponses responses = operation.getResponses();
        for (int status : statuses) {
            responses.putIfAbsent(
                    String.valueOf(status), new ApiResponse().$ref("#/components/responses/Problem" + status));
        }
    }

    /** A command is answered with its version; a creation with 201 and an address. */
    private static void answers(Operation operation) {
        ApiResponse ok = operation.getResponses().get("200");
        if (ok != null) {
            ok.addHeaderObject(
                    "ETag", new Header().description("The version, quoted.").schema(new StringSchema()));
        }
    }

    private static ApiResponse problem(TreeSet<String> codes) {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description("Problem with code `" + String.join("`, `", codes) + "`.")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
