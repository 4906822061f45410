package nl.voortgang.command.indicator;

import java.util.List;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.indicator.IndicatorCommand.DefineIndicator;
import nl.voortgang.command.indicator.IndicatorCommand.Description;
import nl.voortgang.command.indicator.IndicatorCommand.Measure;
import nl.voortgang.command.indicator.IndicatorCommand.Measurement;
import nl.voortgang.command.indicator.IndicatorCommand.ReviseIndicator;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.IndicatorEvent.IndicatorMeasured;
import nl.voortgang.events.IndicatorEvent.IndicatorRevised;

/** The rules of an indicator. */
final class IndicatorDecider {
    private IndicatorDecider() {}

    static List<IndicatorEvent> decide(IndicatorCommand command, IndicatorState state, Situation situation) {
        return switch (command) {
            case DefineIndicator define -> define(define, state, situation);
            case ReviseIndicator revise when revise.description().equals(state.description()) -> List.of();
            case ReviseIndicator revise -> List.of(revised(revise, state));
            case Measure measure
            when measure.measurement()
                    .equals(state.measurements().get(measure.measurement().measurementId())) -> List.of();
            case Measure measure -> List.of(measured(measure, state));
        };
    }

    private static List<IndicatorEvent> define(DefineIndicator define, IndicatorState state, Situation situation) {
        Description wanted = define.description();
        if (state.organisationId() != null) {
            if (wanted.equals(state.description()) && define.subject().equals(state.subject())) {
                return List.of();
            }
            throw new Refused(Reason.ALREADY_EXISTS, "This indicator exists already.");
        }
        Existing.organisation(define.organisationId(), situation);
        Existing.subject(define.subject(), define.organisationId(), situation);
        return List.of(new IndicatorDefined(
                define.indicatorId(),
                define.organisationId(),
                define.subject(),
                wanted.name(),
                wanted.target(),
                wanted.unit(),
                wanted.baseline(),
                wanted.source()));
    }

    private static IndicatorRevised revised(ReviseIndicator revise, IndicatorState state) {
        Description wanted = revise.description();
        return new IndicatorRevised(
                revise.indicatorId(),
                Existing.owner(state.organisationId()),
                wanted.name(),
                wanted.target(),
                wanted.unit(),
                wanted.baseline(),
                wanted.source());
    }

    private static IndicatorMeasured measured(Measure measure, IndicatorState state) {
        Measurement taken = measure.measurement();
        return new IndicatorMeasured(
                measure.indicatorId(),
                Existing.owner(state.organisationId()),
                taken.measurementId(),
                taken.date(),
                taken.value(),
                taken.numerator(),
                taken.denominator(),
                taken.source());
    }
}
