package nl.voortgang.application.browser;

/** Says of an address what kind of page it is: the same for pages that differ only in what they are about. */
final class PageKind {
    private PageKind() {}

    /** Ids, codes and the values of parameters replaced by stars. */
    static String of(String path) {
        return withoutParameters(path) + parameters(path).replaceAll("=[^&]*", "=*");
    }

    static String withoutParameters(String path) {
        int query = path.indexOf('?');
        return (query < 0 ? path : path.substring(0, query))
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/organisations/[a-z0-9-]+", "/organisations/*")
                .replaceAll("/periods/[a-z0-9-]+", "/periods/*")
                .replaceAll("/publications/[0-9]+", "/publications/*")
                .replaceAll("/public/[a-z0-9-]+/[a-z0-9-]+/[0-9]+", "/public/*/*/*")
                .replaceAll("/public/[a-z0-9-]+", "/public/*")
                .replaceAll("/my-activities/[a-z0-9-]+", "/my-activities/*")
                .replaceAll("/review/[a-z0-9-]+", "/review/*")
                .replaceAll("/templates/[a-z0-9-]+", "/templates/*")
                .replaceAll("/versions/[a-z0-9]+", "/versions/*")
                .replaceAll("/submissions/[A-Z0-9-]+", "/submissions/*")
                .replaceAll("/projections/[a-z0-9_-]+", "/projections/*");
    }

    private static String parameters(String path) {
        int query = path.indexOf('?');
        return query < 0 ? "" : path.substring(query);
    }
}
