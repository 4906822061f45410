package nl.voortgang.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.voortgang.application.api.Problems;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import tools.jackson.databind.json.JsonMapper;

/** However the type of a body is spelt and wherever it is sent: what would be taken for files gets no further, except where files belong. */
class LimitsFuzzTest {
    private static final Limits LIMITS = new Limits(
            new MockEnvironment()
                    .withProperty("voortgang.limits.visits", "0")
                    .withProperty("voortgang.limits.calls", "0"),
            problems());
    private static final StandardServletMultipartResolver FILES = new StandardServletMultipartResolver();

    private static Problems problems() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.register(Problems.class);
        context.refresh();
        return context.getBean(Problems.class);
    }

    /** Address, type of the body and credentials, each on a line of its own. */
    static Stream<byte[]> requests() {
        return Stream.of(
                        "/v1/imports\nmultipart/form-data; boundary=x\nBasic x",
                        "/v1/organisations\nMULTIPART/FORM-DATA\nBasic x",
                        "/imports\n multipart/form-data; boundary=x\n",
                        "/organisations/zevenaar/templates\nmultipart/form-data\nBearer x",
                        "/v1/imports/../organisations\nmultipart/mixed\nBasic x",
                        "/v1/organisations\napplication/json\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("requests")
    @FuzzTest
    void a_file_gets_no_further_than_where_files_belong(byte[] bytes) throws ServletException, IOException {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 3);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", lines[0]);
        request.setContentType(lines.length > 1 ? lines[1] : null);
        if (lines.length > 2 && !lines[2].isEmpty()) {
            request.addHeader("Authorization", lines[2]);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        AtomicBoolean passed = new AtomicBoolean();
        FilterChain chain = (asked, answered) -> passed.set(true);

        LIMITS.doFilter(request, response, chain);

        boolean welcome = request.getHeader("Authorization") != null
                && (lines[0].equals("/v1/imports")
                        || lines[0].equals("/imports")
                        || lines[0].matches("/organisations/[^/]+/templates"));
        assertThat(passed.get() && FILES.isMultipart(request))
                .as("passed as a file")
                .isEqualTo(welcome && FILES.isMultipart(request));
        assertThat(passed.get() || response.getStatus() == 413).isTrue();
    }
}
