// What can be reached with the Tab key, in the order of the page; of radio buttons, one of each group.
function reachable() {
    const groups = new Set();
    return [...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
        .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled)
        .filter(element => element.type !== 'radio' || element.checked
            || !document.querySelector(`input[name="${element.name}"]:checked`))
        .filter(element => element.type !== 'radio' || !groups.has(element.name) && groups.add(element.name));
}

// Where the focus is, and what somebody who looks would miss there.
function focus() {
    const element = document.activeElement;
    if (element === document.body) {
        return { place: -1, faults: [] };
    }
    const faults = [];
    const style = getComputedStyle(element);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
        faults.push('has no ring');
    }
    // A link that goes on in the next line has several boxes.
    const spots = [...element.getClientRects()].flatMap(({ x, y, width, height }) =>
        [0.1, 0.5, 0.9].flatMap(across => [0.1, 0.5, 0.9].map(down => [x + across * width, y + down * height])));
    const seen = spots.some(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return there && (element.contains(there) || there.contains(element) && there.localName === 'label');
    });
    if (!seen) {
        faults.push('is out of sight or covered, at ' + JSON.stringify(element.getBoundingClientRect()) + ' of ' + innerWidth);
    }
    const name = element.outerHTML.slice(0, 120);
    return { place: reachable().indexOf(element), faults: faults.map(fault => name + ' ' + fault) };
}
