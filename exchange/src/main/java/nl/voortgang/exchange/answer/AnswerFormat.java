package nl.voortgang.exchange.answer;

/** The shapes in which an answer is given out. */
public enum AnswerFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8");

    private final String extension;
    private final String mediaType;

    AnswerFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The whole file. */
    public byte[] write(AnswerTable table) {
        return switch (this) {
            case XLSX -> AnswerWorkbook.write(table);
            case CSV -> AnswerCsv.write(table);
        };
    }
}
