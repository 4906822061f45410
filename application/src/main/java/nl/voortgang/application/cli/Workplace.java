package nl.voortgang.application.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The program's parts, put together when a command first needs one: asking for help starts no database. */
final class Workplace implements AutoCloseable {
    private final Supplier<ConfigurableApplicationContext> opening;
    private @Nullable ConfigurableApplicationContext context;

    Workplace(Supplier<ConfigurableApplicationContext> opening) {
        this.opening = opening;
    }

    <B> B get(Class<B> type) {
        ConfigurableApplicationContext open = context;
        if (open == null) {
            open = opening.get();
            context = open;
        }
        return open.getBean(type);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
