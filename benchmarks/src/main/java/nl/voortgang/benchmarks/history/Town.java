package nl.voortgang.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.StatusDetails;
import org.jspecify.annotations.Nullable;

/** A municipality of the history: its people, and what it reports on. Only ids and counters, so that many fit into memory. */
final class Town {
    private static final int PEOPLE = 12;
    private static final int ACTIVITIES_PER_GOAL = 4;
    /** As many as a municipality's budget has; a small one has fewer. */
    private static final int MOST_PROGRAMMES = 8;

    private static final int FEWEST_GOALS_PER_PROGRAMME = 4;

    final OrganisationId id;
    final List<ActorId> officers = new ArrayList<>();
    final ActorId approver;
    final ActorId controller;
    final List<HeadingId> headings = new ArrayList<>();
    final List<GoalId> goals = new ArrayList<>();
    final List<Planned> activities = new ArrayList<>();
    private final int goalsPerProgramme;
    long revision = -1;

    /** An activity, how far its stream is, and the level it was at last. */
    static final class Planned {
        final ActivityId id;
        long revision = -1;
        /** Of the budget line of the present year. */
        long lineRevision = -1;

        int level;
        /** Of the last report; null before the first. */
        @Nullable
        Reported last;

        Planned(ActivityId id) {
            this.id = id;
        }
    }

    /** What a confirmation refers to. */
    record Reported(ReportId report, PeriodId period, StatusDetails details) {}

    Town(String name, int size, RandomGenerator random) {
        this.id = new OrganisationId(name);
        for (int person = 0; person < PEOPLE; person++) {
            officers.add(new ActorId(uuid(random)));
        }
        this.approver = new ActorId(uuid(random));
        this.controller = new ActorId(uuid(random));
        int goalCount = Math.ceilDiv(size, ACTIVITIES_PER_GOAL);
        this.goalsPerProgramme = Math.max(FEWEST_GOALS_PER_PROGRAMME, Math.ceilDiv(goalCount, MOST_PROGRAMMES));
        for (int heading = 0; heading < Math.ceilDiv(goalCount, goalsPerProgramme); heading++) {
            headings.add(new HeadingId(uuid(random)));
        }
        for (int goal = 0; goal < goalCount; goal++) {
            goals.add(new GoalId(uuid(random)));
        }
        for (int activity = 0; activity < size; activity++) {
            activities.add(new Planned(new ActivityId(uuid(random))));
        }
    }

    HeadingId headingOf(int goal) {
        return headings.get(goal / goalsPerProgramme);
    }

    GoalId goalOf(int activity) {
        return goals.get(activity / ACTIVITIES_PER_GOAL);
    }

    /** The activity's number below its goal, and the goal's below its heading: 1.2.3. */
    String codeOf(int activity) {
        int goal = activity / ACTIVITIES_PER_GOAL;
        return codeOfGoal(goal) + "." + (activity % ACTIVITIES_PER_GOAL + 1);
    }

    String codeOfGoal(int goal) {
        return goal / goalsPerProgramme + 1 + "." + (goal % goalsPerProgramme + 1);
    }

    ActorId officerOf(int activity) {
        return officers.get(activity % officers.size());
    }

    /** A random one, of version 4, from the history's own source. */
    static UUID uuid(RandomGenerator random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(0b11L << 62)) | (1L << 63);
        return new UUID(high, low);
    }
}
