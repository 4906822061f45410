package nl.voortgang.exchange.ledger;

import nl.voortgang.exchange.answer.AnswerCsv;
import nl.voortgang.exchange.answer.AnswerWorkbook;

/** The shapes in which the ledger is given out. */
public enum LedgerFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8"),
    PDF("pdf", "application/pdf");

    private final String extension;
    private final String mediaType;

    LedgerFormat(String extension, String mediaType) {
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
    byte[] write(LedgerTable table) {
        return switch (this) {
            case XLSX -> AnswerWorkbook.write(table.asAnswer());
            case CSV -> AnswerCsv.write(table.asAnswer());
            case PDF -> LedgerPdf.write(table);
        };
    }
}
