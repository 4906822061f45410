package nl.voortgang.command.http;

/**
 * One thing that is wrong with a request.
 *
 * @param field the path of the field, header or parameter, for example {@code lines[0].amountCents}
 * @param message a sentence that says what is wrong
 */
public record Fault(String field, String message) {}
