package nl.voortgang.stack;

import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.command.Door;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.events.Event;
import nl.voortgang.events.ImportId;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.present.History.Recorded;
import nl.voortgang.exchange.present.HistoryOfStore;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One command side in memory for all tests; they keep apart by having organisations of their own. */
public final class Memory {
    @SuppressWarnings("resource") // Lives as long as the tests.
    private static final ConfigurableApplicationContext CONTEXT = start();

    private Memory() {}

    private static ConfigurableApplicationContext start() {
        System.setProperty("axon.update-check.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(MemoryApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "axon.axonserver.enabled=false",
                        "axon.serializer.general=jackson3",
                        "axon.serializer.messages=jackson3",
                        "axon.serializer.events=jackson3",
                        "logging.level.root=WARN")
                .run();
        Allowed.everything(context.getBean(EventStore.class));
        return context;
    }

    public static Commands commands() {
        return CONTEXT.getBean(Commands.class);
    }

    public static History history() {
        return HistoryOfStore.of(CONTEXT.getBeanProvider(EventStore.class));
    }

    /** Everything that happened, in the order in which it did. */
    public static List<Recorded> events() {
        try (Stream<? extends TrackedEventMessage<?>> events =
                CONTEXT.getBean(EventStorageEngine.class).readEvents(null, false)) {
            return events.map(Memory::recorded).toList();
        }
    }

    private static Recorded recorded(TrackedEventMessage<?> message) {
        Object importId = message.getMetaData().get(Door.IMPORT_ID);
        return new Recorded(
                (Event) message.getPayload(),
                Door.actorOf(message.getMetaData()),
                importId == null ? null : ImportId.of(importId.toString()),
                message.getTimestamp());
    }
}
