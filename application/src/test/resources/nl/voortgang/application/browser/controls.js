// A button as it stands in a page. The page may be the one shown or one that was only fetched.
function pressable(button, address) {
    const copy = button.cloneNode(true);
    copy.querySelectorAll('.vg-hidden').forEach(hidden => hidden.remove());
    const form = button.form;
    return {
        everywhere: button.closest('header, .vg-moment, .vg-moment-choice') !== null,
        method: form ? form.method : 'none',
        action: form ? new URL(button.getAttribute('formaction') ?? form.getAttribute('action') ?? address, address).pathname : '',
        name: copy.textContent.replace(/\s+/g, ' ').trim() || button.value || '',
    };
}

// What can be followed and pressed on a page, and what it is built of.
function controls(page, address) {
    const links = [...page.querySelectorAll('a[href]')]
        .map(link => new URL(link.getAttribute('href'), address))
        .filter(url => url.origin === new URL(address).origin)
        .map(url => url.pathname + url.search);
    const buttons = [...page.querySelectorAll(
        'button, input[type=submit], input[type=button], input[type=reset], input[type=image], [role=button]')];
    const blocks = [...page.querySelectorAll('body *')].map(element =>
        element.localName + '.' + (element.getAttribute('class') ?? '').replace(/\s+/g, '.') + ':' + (element.type ?? ''));
    return {
        links,
        buttons: buttons.map(button => pressable(button, address)),
        blocks: [...new Set(blocks)].sort(),
    };
}
