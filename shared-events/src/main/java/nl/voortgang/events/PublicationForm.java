package nl.voortgang.events;

/** The forms of one publication; all have the same content. */
public enum PublicationForm {
    HTML,
    PDF,
    JSON
}
