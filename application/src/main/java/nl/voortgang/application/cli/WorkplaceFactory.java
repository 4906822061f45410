package nl.voortgang.application.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes commands with the workplace they work in; everything else as usual. */
final class WorkplaceFactory implements CommandLine.IFactory {
    private final Workplace workplace;

    WorkplaceFactory(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Workplace.class) {
                return type.cast(constructor.newInstance(workplace));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
