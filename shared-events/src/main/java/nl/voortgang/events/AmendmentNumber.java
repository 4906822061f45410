package nl.voortgang.events;

/**
 * The number of a budget amendment (begrotingswijziging): unique in its organisation and fiscal year.
 *
 * @param fiscalYear the first year that the amendment changes
 */
public record AmendmentNumber(int fiscalYear, String number) {}
