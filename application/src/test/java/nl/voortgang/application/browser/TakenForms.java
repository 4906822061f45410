package nl.voortgang.application.browser;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.voortgang.application.Program;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The forms that the pages take, as the program itself knows them: so none can hide where no scene comes. */
final class TakenForms {
    private TakenForms() {}

    static Set<String> of(Program program) {
        Set<String> forms = new TreeSet<>(Set.of("post /login", "post /logout"));
        for (HandlerMapping mapping : handlerMappings(program)) {
            if (mapping instanceof RequestMappingHandlerMapping methods) {
                methods.getHandlerMethods().forEach((request, method) -> {
                    if (isOfPage(method)
                            && request.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                        request.getPatternValues()
                                .forEach(pattern -> forms.add("post " + pattern.replaceAll("\\{[^}]+}", "*")));
                    }
                });
            }
        }
        return forms;
    }

    private static List<HandlerMapping> handlerMappings(Program program) {
        return Objects.requireNonNull(program.bean(DispatcherServlet.class).getHandlerMappings());
    }

    private static boolean isOfPage(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("nl.voortgang.web.");
    }
}
