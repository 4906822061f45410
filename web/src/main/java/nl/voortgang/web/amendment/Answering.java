package nl.voortgang.web.amendment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an answer to a form is made with. */
record Answering(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {}
