package nl.voortgang.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;

/** Writers that give one command after the other, each as fast as it is answered, on a virtual thread as requests are in the program. */
final class CommandLoad {
    /** What a writer does next: gives a command, and says whether it was carried out. */
    @FunctionalInterface
    interface Writer {
        boolean giveNext();
    }

    /**
     * What came of it.
     *
     * @param accepted commands a second that were carried out
     * @param high the time that 99 of 100 of them took at most, in milliseconds
     * @param processor time of this process for one of them, in microseconds; what the database does is not in it
     */
    record Result(double accepted, double high, double processor) {
        /** Of somebody who runs in another process, and is not asked. */
        static Result elsewhere(double accepted) {
            return new Result(accepted, 0, 0);
        }
    }

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final double HIGH = 0.99;

    private volatile boolean counting;
    private volatile boolean ended;

    private CommandLoad() {}

    static Result run(int writers, Duration warmUp, Duration length, IntFunction<Writer> writer)
            throws InterruptedException, ExecutionException {
        return new CommandLoad().measure(writers, warmUp, length, writer);
    }

    private Result measure(int writers, Duration warmUp, Duration length, IntFunction<Writer> writer)
            throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<double[]>> running = new ArrayList<>();
            for (int number = 0; number < writers; number++) {
                Writer pen = writer.apply(number);
                running.add(executor.submit(() -> write(pen)));
            }
            letPass(warmUp);
            counting = true;
            long start = System.nanoTime();
            long before = PROCESS.getProcessCpuTime();
            letPass(length);
            counting = false;
            double processor = (PROCESS.getProcessCpuTime() - before) / 1e3;
            double seconds = (System.nanoTime() - start) / 1e9;
            ended = true;
            DoubleStream.Builder all = DoubleStream.builder();
            for (Future<double[]> one : running) {
                Arrays.stream(one.get()).forEach(all);
            }
            double[] millis = all.build().toArray();
            return millis.length == 0
                    ? new Result(0, 0, 0)
                    : new Result(millis.length / seconds, new Lags(millis).percentile(HIGH), processor / millis.length);
        }
    }

    /** How long each took that was carried out while it counted. */
    private double[] write(Writer pen) {
        DoubleStream.Builder millis = DoubleStream.builder();
        while (!ended) {
            long start = System.nanoTime();
            if (pen.giveNext() && counting) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis.build().toArray();
    }

    private static void letPass(Duration time) throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
