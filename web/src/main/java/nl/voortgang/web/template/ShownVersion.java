package nl.voortgang.web.template;

import nl.voortgang.publication.publishing.TemplateVersions.KnownVersion;

/** A version with its address, for the pages. */
record ShownVersion(KnownVersion known) {
    public String address() {
        return OfferedTemplates.address(known);
    }

    public int number() {
        return known.version().version();
    }

    public String shortDigest() {
        return known.version().digest().substring(0, 12);
    }
}
