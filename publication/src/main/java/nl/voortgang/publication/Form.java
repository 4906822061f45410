package nl.voortgang.publication;

/** The forms of one report. All of them have the same content. */
public enum Form {
    /** A page that needs nothing else to be read. */
    HTML("html", "text/html;charset=UTF-8"),
    /** PDF/A-3a and PDF/UA-1, with the data attached. */
    PDF("pdf", "application/pdf"),
    /** The report as data. */
    JSON("json", "application/json");

    private final String suffix;
    private final String mediaType;

    Form(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }
}
