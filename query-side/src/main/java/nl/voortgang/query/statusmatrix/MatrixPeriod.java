package nl.voortgang.query.statusmatrix;

/** A column of the matrix. */
public record MatrixPeriod(String code, String label, String shortLabel) {}
