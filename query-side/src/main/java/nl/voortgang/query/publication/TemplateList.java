package nl.voortgang.query.publication;

import java.util.List;
import nl.voortgang.query.AsOf;

/** The templates that an organisation has of its own, by title. */
public record TemplateList(List<TemplateView> items, AsOf asOf) {}
