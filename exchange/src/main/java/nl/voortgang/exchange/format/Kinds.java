package nl.voortgang.exchange.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationId;

/** The kinds of value there are, with the bounds that the rest of the program sets too. */
final class Kinds {
    static final Kind<Integer> YEAR = whole(1900, 2200);
    static final Kind<BigDecimal> DECIMAL = Kind.of(BigDecimal.class, Kinds::decimal, Kinds::number);
    static final Kind<Money> MONEY = Kind.of(Money.class, Kinds::money, Kinds::euros);
    static final Kind<LocalDate> DATE =
            Kind.of(LocalDate.class, Kinds::date, date -> new Cell.Day(date, BigDecimal.ZERO));

    /** Names a row: UUIDs are the same in capitals, everything else is taken as it stands. */
    static final Kind<String> KEY = Kind.of(String.class, cell -> Keys.tidy(line(cell, 100)), Cell.Text::new);

    /** Words that people wrote themselves. */
    static final Kind<String> FREE_TEXT =
            new Kind<>(String.class, true, cell -> Texts.bounded(cell, 10_000), Cell.Text::new);

    static final Kind<String> SLUG = Kind.of(String.class, Kinds::slug, Cell.Text::new);
    static final Kind<String> COLOUR = Kind.of(String.class, Kinds::colour, Cell.Text::new);

    private static final long LARGEST_CENTS = 100_000_000_000_000L;
    private static final Pattern COLOUR_SHAPE = Pattern.compile("#[0-9a-fA-F]{6}");

    private Kinds() {}

    static Kind<String> text(int longest) {
        return Kind.of(String.class, cell -> Texts.bounded(cell, longest), Cell.Text::new);
    }

    /** Text without line breaks. */
    static Kind<String> line(int longest) {
        return Kind.of(String.class, cell -> line(cell, longest), Cell.Text::new);
    }

    private static String line(Cell cell, int longest) throws Unfit {
        String text = Texts.bounded(cell, longest);
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            throw new Unfit(Problem.CONTROL_CHARACTERS, "must stand on one line");
        }
        return text;
    }

    static Kind<Integer> whole(int least, int most) {
        return Kind.of(
                Integer.class, cell -> whole(cell, least, most), value -> new Cell.Decimal(BigDecimal.valueOf(value)));
    }

    /** One of an enumeration's constants, by their names. */
    static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
        return choice(type, Enum::name);
    }

    /** One of an enumeration's constants, by names of their own. */
    static <E extends Enum<E>> Kind<E> choice(Class<E> type, Function<E, String> name) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            byName.put(name.apply(constant), constant);
        }
        return Kind.of(type, cell -> chosen(cell, byName), value -> new Cell.Text(name.apply(value)));
    }

    private static <E> E chosen(Cell cell, Map<String, E> byName) throws Unfit {
        String typed = Texts.bounded(cell, 100);
        for (Map.Entry<String, E> choice : byName.entrySet()) {
            if (choice.getKey().equalsIgnoreCase(typed)) {
                return choice.getValue();
            }
        }
        throw new Unfit(Problem.NOT_A_CHOICE, "must be one of " + String.join(", ", byName.keySet()));
    }

    /** Several texts in one cell; see {@link References}. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // There is no class literal for a list of texts.
    static Kind<List<String>> references() {
        Class<List<String>> type = (Class) List.class;
        return Kind.of(type, References::read, items -> new Cell.Text(References.write(items)));
    }

    private static String slug(Cell cell) throws Unfit {
        String text = Texts.bounded(cell, 40);
        if (!OrganisationId.isWellFormed(text)) {
            throw new Unfit(Problem.NOT_AN_ID, "must be lower-case letters, digits and single hyphens");
        }
        return text;
    }

    private static String colour(Cell cell) throws Unfit {
        String text = Texts.bounded(cell, 20);
        if (!COLOUR_SHAPE.matcher(text).matches()) {
            throw new Unfit(Problem.NOT_A_COLOUR, "must be a colour such as #2e7d32");
        }
        return text;
    }

    private static BigDecimal decimal(Cell cell) throws Unfit {
        BigDecimal number =
                switch (cell) {
                    case Cell.Decimal given -> given.number();
                    case Cell.Day day -> day.serial();
                    case Cell.Text text ->
                        Numbers.read(text.text())
                                .orElseThrow(
                                        () -> new Unfit(Problem.NOT_A_NUMBER, "must be a number such as 1.234,56"));
                    case Cell.Truth truth -> throw new Unfit(Problem.NOT_A_NUMBER, "must be a number such as 1.234,56");
                    case Cell.Broken broken -> throw new Unfit(Problem.FAILED_FORMULA, "is a formula that failed");
                };
        if (number.precision() > 20 || Math.abs(number.scale()) > 10) {
            throw new Unfit(Problem.TOO_PRECISE, "has too many digits");
        }
        return number;
    }

    private static int whole(Cell cell, int least, int most) throws Unfit {
        BigDecimal number = decimal(cell).stripTrailingZeros();
        if (number.scale() > 0) {
            throw new Unfit(Problem.NOT_WHOLE, "must be a whole number");
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unfit(Problem.OUT_OF_RANGE, "must be from " + least + " to " + most);
        }
        return number.intValueExact();
    }

    private static Money money(Cell cell) throws Unfit {
        BigDecimal cents = decimal(cell).movePointRight(2).stripTrailingZeros();
        if (cents.scale() > 0) {
            throw new Unfit(Problem.TOO_PRECISE, "may have at most two decimals");
        }
        if (cents.signum() < 0) {
            throw new Unfit(
                    Problem.OUT_OF_RANGE, "must not be negative: the kind of the line says which side it is on");
        }
        if (cents.compareTo(BigDecimal.valueOf(LARGEST_CENTS)) > 0) {
            throw new Unfit(Problem.OUT_OF_RANGE, "is too large for an amount");
        }
        return Money.ofCents(cents.longValueExact());
    }

    private static LocalDate date(Cell cell) throws Unfit {
        LocalDate date =
                switch (cell) {
                    case Cell.Day day -> day.date();
                    case Cell.Text text ->
                        Dates.read(text.text().strip())
                                .orElseThrow(() -> new Unfit(
                                        Problem.NOT_A_DATE, "must be a date such as 2020-09-22 or 22-09-2020"));
                    case Cell.Decimal number ->
                        throw new Unfit(
                                Problem.NOT_A_DATE, "is a number; format the cell as a date, or type 2020-09-22");
                    case Cell.Truth truth -> throw new Unfit(Problem.NOT_A_DATE, "must be a date such as 2020-09-22");
                    case Cell.Broken broken -> throw new Unfit(Problem.FAILED_FORMULA, "is a formula that failed");
                };
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw new Unfit(Problem.OUT_OF_RANGE, "must be a date from 1900 to 2200");
        }
        return date;
    }

    private static Cell number(BigDecimal value) {
        return new Cell.Decimal(value);
    }

    private static Cell euros(Money amount) {
        BigDecimal euros = BigDecimal.valueOf(amount.cents(), 2);
        boolean whole = amount.cents() % 100 == 0;
        return new Cell.Decimal(whole ? euros.setScale(0) : euros);
    }
}
