package nl.voortgang.application.looked;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.application.access.Admission;
import nl.voortgang.events.Role;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes of a request that was let through who reads, where that is somebody whose reading is recorded. */
@Configuration(proxyBeanMethods = false)
class Readers implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<Role> RECORDED = EnumSet.of(Role.AUDITOR, Role.ACCOUNTANT);
    private static final int AFTER_ADMISSION = 1;

    private final Admission admission;

    Readers(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_ADMISSION);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        UUID actor = Looking.actor();
        if (actor != null
                && handler instanceof HandlerMethod
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            boolean reads =
                    !Looking.changes(request) && admission.here().stream().anyMatch(RECORDED::contains);
            Looking.isAskedBy(request, actor, reads);
        }
        return true;
    }
}
