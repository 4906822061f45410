package nl.voortgang.web;

import java.nio.charset.StandardCharsets;
import nl.voortgang.web.frame.Language;
import nl.voortgang.web.frame.LanguageChoice;
import nl.voortgang.web.moment.MomentsAround;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages and texts of the pages. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {
    @Bean
    LanguageChoice localeResolver() {
        return new LanguageChoice();
    }

    @Bean
    WebMvcConfigurer languageSwitch(LanguageChoice choice) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(choice).excludePathPatterns("/v1/**", "/design/**");
            }
        };
    }

    @Bean
    WebMvcConfigurer aroundMoments(ObjectProvider<MomentsAround> moments) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(moments.getObject()).excludePathPatterns("/v1/**", "/design/**");
            }
        };
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Language.NL.locale());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
