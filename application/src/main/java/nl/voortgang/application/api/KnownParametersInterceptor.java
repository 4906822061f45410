package nl.voortgang.application.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.InvalidQuery.Fault;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a question with a parameter that it does not have. A misspelled {@code knownAt} that was passed over would be answered with the
 * present, and an auditor would take that for the past.
 */
@Component
class KnownParametersInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isQuestion(request, method)) {
            Set<String> known = known(method);
            List<Fault> unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .map(name -> new Fault(name, "is not a known parameter"))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new InvalidQuery(unknown);
            }
        }
        return true;
    }

    private static boolean isQuestion(HttpServletRequest request, HandlerMethod method) {
        return request.getMethod().equals("GET")
                && request.getRequestURI().startsWith("/v1/")
                && method.getBeanType().getName().startsWith("nl.voortgang.");
    }

    private static Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(KnownParametersInterceptor::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A parameter of its own, or a record that gathers several. */
    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Stream.of(Objects.requireNonNull(parameter.getParameter().getName()));
        }
        Class<?> type = parameter.getParameterType();
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }
}
