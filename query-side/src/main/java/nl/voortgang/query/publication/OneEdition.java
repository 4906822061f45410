package nl.voortgang.query.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.voortgang.query.AsOf;

public record OneEdition(@JsonUnwrapped EditionView edition, AsOf asOf) {}
