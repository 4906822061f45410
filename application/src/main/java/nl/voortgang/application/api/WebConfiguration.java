package nl.voortgang.application.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the checks of roles and of parameters in front of every handler. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final PermittedInterceptor permitted;
    private final KnownParametersInterceptor knownParameters;

    WebConfiguration(PermittedInterceptor permitted, KnownParametersInterceptor knownParameters) {
        this.permitted = permitted;
        this.knownParameters = knownParameters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(permitted);
        registry.addInterceptor(knownParameters);
    }
}
