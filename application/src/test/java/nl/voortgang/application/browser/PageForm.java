package nl.voortgang.application.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The form that a button sends, as it lies before somebody who fills it in. */
final class PageForm {
    private final Page page;
    private final Locator button;

    private PageForm(Page page, Locator button) {
        this.page = page;
        this.button = button;
    }

    /** Finds the button by its whole name, after everything on the page was unfolded. */
    static PageForm with(Page page, String button) {
        page.locator("details:not([open]) > summary").all().reversed().forEach(Locator::click);
        return new PageForm(
                page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Name.of(button))));
    }

    void fillIn(Map<String, String> entries) {
        Locator form = page.locator("form").filter(new Locator.FilterOptions().setHas(button));
        entries.forEach((label, entry) ->
                fillIn(form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)), entry));
    }

    private static void fillIn(Locator field, String entry) {
        String type = (String) field.evaluate("field => field.type");
        switch (type) {
            case "radio", "checkbox" -> field.check();
            case "select-one" -> field.selectOption(new SelectOption().setLabel(entry));
            case "file" -> field.setInputFiles(Path.of(entry));
            default -> field.fill(entry);
        }
    }

    /** What stands in its fields, apart from files and passwords, which no browser shows again. */
    Map<String, String> filledIn() {
        Map<?, ?> values = (Map<?, ?>) button.evaluate("""
                button => Object.fromEntries([...button.form.elements]
                    .filter(field => field.name && !['hidden', 'file', 'password', 'submit', 'button'].includes(field.type))
                    .filter(field => !['radio', 'checkbox'].includes(field.type) || field.checked)
                    .map(field => [field.name, field.value]))""");
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        return texts;
    }

    /** Whether there is anything to fill in, and so anything to fill in wrongly. */
    boolean hasFields() {
        return (Boolean)
                button.evaluate(
                        "button => [...button.form.elements].some("
                                + "field => field.localName !== 'button' && field.localName !== 'fieldset' && field.type !== 'hidden')");
    }

    Locator button() {
        return button;
    }
}
