package nl.voortgang.publication.print;

/**
 * What a preview says of itself, in the language of whoever reads it. The report below it is in the language of its template.
 *
 * @param language of these words, as pages name it: {@code nl}
 * @param notPublished that it is not published
 * @param label of the ways on from it
 * @param otherLanguage why the report is not in this language; said only where it is not
 */
public record PreviewWords(String language, String notPublished, String label, String otherLanguage) {
    static final PreviewWords DUTCH = new PreviewWords(
            "nl",
            "Voorbeeld. Dit rapport is niet gepubliceerd en kan nog veranderen.",
            "Voorbeeld",
            "Het rapport is in de taal waarin het sjabloon is geschreven.");
}
