package nl.voortgang.application.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.voortgang.command.http.RequestBodyOf;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API document says beyond what can be read off the endpoints: how to sign in, the headers of commands, and how refusals look. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The request cannot be understood; every error is named",
            "401", "Nobody is signed in",
            "403", "The roles of the account do not allow it",
            "404", "There is nothing at this address for this account",
            "429", "Too many requests, or attempts to sign in: Retry-After says how long to wait");
    private static final Map<String, String> COMMAND_REFUSALS = Map.of(
            "409", "A rule refuses; the code says which",
            "412", "It was changed since the revision that If-Match names",
            "422", "The Idempotency-Key was used before for another request",
            "428", "If-Match is missing");

    /** What bodies of commands consist of, by the name with which they refer to it. */
    private final Map<String, Schema<?>> parts = new ConcurrentHashMap<>();

    @Bean
    OpenApiCustomizer frame() {
        return document -> {
            document.setInfo(new Info()
                    .title("Voortgang")
                    .version(ApiVersion.PRESENT)
                    .description(
                            "Status and budget of every planned activity of a municipality, with their whole history.")
                    .contact(new Contact()
                            .name("Voortgang")
                            .email("api@voortgang.example")
                            .url("https://voortgang.example"))
                    .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
            document.setServers(List.of(new Server().url("/")));
            components(document)
                    .addSecuritySchemes(
                            "basic",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                    .addSecuritySchemes(
                            "bearer",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT")
                                    .description("Where a provider of identities was set up"))
                    .addSchemas("Problem", problem());
            parts.forEach(components(document)::addSchemas);
            document.addSecurityItem(new SecurityRequirement().addList("basic"));
            document.addSecurityItem(new SecurityRequirement().addList("bearer"));
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(ApiDocument::describeAnswers);
        };
    }

    @Bean
    OperationCustomizer commands() {
        return (operation, handler) -> {
            RequestBodyOf body = handler.getMethodAnnotation(RequestBodyOf.class);
            if (body != null) {
                operation.addParametersItem(header(
                        "Idempotency-Key",
                        "Made by the client, new for each request; the same key and"
                                + " content gets the first answer again",
                        true));
                operation.addParametersItem(header(
                        "If-Match",
                        "The ETag that was read, or *; needed on changes to something" + " that exists",
                        false));
                operation.setRequestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType("application/json", new MediaType().schema(schema(body.value())))));
                COMMAND_REFUSALS.forEach(
                        (status, text) -> operation.getResponses().addApiResponse(status, refusal(text)));
            }
            return operation;
        };
    }

    private static void describeAnswers(Operation operation) {
        REFUSALS.forEach((status, text) -> operation.getResponses().addApiResponse(status, refusal(text)));
        operation
                .getResponses()
                .values()
                .forEach(answer -> answer.addHeaderObject(
                        "API-Version",
                        new Header().description("Full version of the API").schema(new StringSchema())));
    }

    private Schema<?> schema(Class<? extends Record> body) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(body).resolveAsRef(false));
        resolved.referencedSchemas.forEach((name, part) -> parts.put(name, part));
        return resolved.schema;
    }

    private static HeaderParameter header(String name, String description, boolean required) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).description(description).required(required).schema(new StringSchema());
        return header;
    }

    private static ApiResponse refusal(String text) {
        return new ApiResponse()
                .description(text)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        return new Schema<>()
                .type("object")
                .description("Problem details, RFC 9457")
                .addProperty("status", new Schema<>().type("integer"))
                .addProperty("title", new StringSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema().description("Stable; clients may react to it"))
                .addProperty("errors", errors());
    }

    private static Schema<?> errors() {
        Schema<?> error = new Schema<>()
                .type("object")
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ArraySchema().items(error);
    }

    private static Components components(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        return document.getComponents();
    }
}
