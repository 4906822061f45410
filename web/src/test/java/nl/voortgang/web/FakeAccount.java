package nl.voortgang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.web.account.OwnAccount;
import org.springframework.stereotype.Component;

/** An account that remembers what was asked of it. */
@Component
class FakeAccount implements OwnAccount {
    final List<Change> asked = new ArrayList<>();
    PasswordState state = PasswordState.CHANGEABLE;
    Outcome next = new Outcome.Changed();

    @Override
    public Description describe() {
        return new Description("ans", "Ans de Vries", state);
    }

    @Override
    public Outcome change(Change wanted, HttpServletRequest request, HttpServletResponse response) {
        asked.add(wanted);
        return next;
    }
}
