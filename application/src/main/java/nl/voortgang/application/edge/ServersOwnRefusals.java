package nl.voortgang.application.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import nl.voortgang.application.api.ApiVersion;
import nl.voortgang.application.api.Problems;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** What the server refuses before the program sees it, such as an address that is none, is answered like everything else. */
@Component
@ConditionalOnWebApplication
class ServersOwnRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Headers headers;
    private final Problems problems;

    ServersOwnRefusals(Headers headers, Problems problems) {
        this.headers = headers;
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answering()));
    }

    private final class Answering extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            String path = Objects.requireNonNullElse(request.getRequestURI(), "");
            headers.of(path).forEach(response::setHeader);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            if (path.startsWith("/v1/")) {
                answer(response);
            }
        }

        private void answer(Response response) {
            response.setHeader(ApiVersion.HEADER, ApiVersion.PRESENT);
            HttpStatus known = HttpStatus.resolve(response.getStatus());
            try {
                problems.write(
                        response,
                        HttpStatusCode.valueOf(response.getStatus()),
                        known == null ? "REFUSED" : known.name(),
                        "This is no request that can be read or answered.");
            } catch (IOException clientGone) {
                throw new UncheckedIOException(clientGone);
            }
        }
    }
}
