package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Asks for pages made from the specimens, and reads what comes back. Our pages are well-formed, so an XML parser reads them. */
@SpringBootTest(classes = Preview.class)
abstract class PageTest {
    static final String ACTIVITY = "/activities/" + Specimens.RUNNING_LATE;
    static final String NEW_ACTIVITY = "/activities/" + Specimens.NEW;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeReaders.RememberedCommands commands;

    @SuppressWarnings("NullAway.Init")
    MockMvc mvc;

    @BeforeEach
    void begin() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        commands.given.clear();
        commands.next = null;
    }

    MvcResult get(String path, String... roles) throws Exception {
        return perform(MockMvcRequestBuilders.get(path).accept(MediaType.TEXT_HTML), roles);
    }

    MvcResult send(AbstractMockHttpServletRequestBuilder<?> request, String... roles) throws Exception {
        return perform(request.with(SecurityMockMvcRequestPostProcessors.csrf()), roles);
    }

    private MvcResult perform(AbstractMockHttpServletRequestBuilder<?> request, String... roles) throws Exception {
        return mvc.perform(
                        roles.length == 0
                                ? request
                                : request.with(SecurityMockMvcRequestPostProcessors.user("ans")
                                        .roles(roles)))
                .andReturn();
    }

    static Document html(MvcResult result) throws IOException, SAXException, ParserConfigurationException {
        String text = result.getResponse().getContentAsString();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    static List<String> texts(Document page, String xpath) throws XPathExpressionException {
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(xpath, page, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip().replaceAll("\\s+", " "));
        }
        return texts;
    }

    static String one(Document page, String xpath) throws XPathExpressionException {
        List<String> texts = texts(page, xpath);
        assertThat(texts).as(xpath).hasSize(1);
        return texts.getFirst();
    }
}
