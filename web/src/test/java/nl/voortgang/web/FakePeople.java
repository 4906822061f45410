package nl.voortgang.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Role;
import nl.voortgang.query.access.Access;
import nl.voortgang.query.access.GrantList;
import nl.voortgang.query.access.GrantView;
import nl.voortgang.web.people.AccountBook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Three people: Ans reports for one unit, Bea does two things that do not go together, Cor works for another municipality. */
@Configuration(proxyBeanMethods = false)
class FakePeople {
    static final ActorId ANS = new ActorId(Specimens.id("ans"));
    static final ActorId BEA = new ActorId(Specimens.id("bea"));
    static final ActorId COR = new ActorId(Specimens.id("cor"));

    @Bean
    Access access() {
        Access access = mock();
        when(access.in(any(), any()))
                .thenReturn(new GrantList(
                        List.of(
                                grant(ANS, "Ans de Vries", Role.OFFICER, "zorg", List.of(), null),
                                grant(
                                        BEA,
                                        "Bea Bakker",
                                        Role.BUDGET_APPROVER,
                                        null,
                                        List.of(Role.BUDGET_PROPOSER),
                                        "Er is niemand anders.")),
                        Specimens.NOW));
        when(access.peopleOfOthersThan(any())).thenReturn(Set.of(COR));
        when(access.accountsOf(any())).thenAnswer(call -> Set.of((ActorId) call.getArgument(0), BEA));
        return access;
    }

    private static GrantView grant(
            ActorId person,
            String name,
            Role role,
            @Nullable String unit,
            List<Role> conflicts,
            @Nullable String exception) {
        return new GrantView(
                person.value(),
                name,
                role,
                unit,
                conflicts,
                exception,
                COR.value(),
                "Cor Beheer",
                Instant.parse("2020-09-22T08:08:33Z"));
    }

    /** Accounts that remember what was done to them. */
    @Component
    static class Book implements AccountBook {
        final List<Object> done = new ArrayList<>();

        @Nullable
        Objection next;

        @Override
        public List<Known> all() {
            return List.of(
                    new Known(ANS, "ans", "Ans de Vries", null, false, false),
                    new Known(BEA, "bea", "Bea Bakker", "subject-7", false, false),
                    new Known(COR, "cor", "Cor Beheer", null, false, true));
        }

        @Override
        public Optional<Known> of(ActorId actor) {
            return all().stream().filter(known -> known.actor().equals(actor)).findFirst();
        }

        @Override
        public Optional<Objection> add(Wanted wanted) {
            return remember("added " + wanted.username());
        }

        @Override
        public Optional<Objection> password(ActorId account, String password) {
            return remember("password of " + account);
        }

        @Override
        public Optional<Objection> identity(ActorId account, String identity) {
            return remember(identity + " of " + account);
        }

        @Override
        public void use(ActorId account, boolean disabled) {
            done.add((disabled ? "disabled " : "enabled ") + account);
        }

        private Optional<Objection> remember(String what) {
            if (next == null) {
                done.add(what);
            }
            return Optional.ofNullable(next);
        }
    }
}
