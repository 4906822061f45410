// How everything looks that can be seen, as far as contrast goes. What is placed freely may come to lie on another colour, so its place counts too.
function looks() {
    return new Map([...document.querySelectorAll('body, body *')]
        .filter(element => element.checkVisibility({ visibilityProperty: true }))
        .map(element => {
            const style = getComputedStyle(element);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
            const place = ['static', 'relative'].includes(style.position) ? '' : JSON.stringify(element.getBoundingClientRect());
            return [element, [style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.mixBlendMode,
                style.filter, style.textShadow, isLarge, place].join(' ')];
        }));
}

// What axe finds: at the first width, by all rules. At the next, by those that depend on places; of what looks different now, by that of
// contrast; and of what could not be seen before, by all.
async function examined({ first, rules, ofPlaces }) {
    const faults = async (context, runOnly) => (await axe.run(context, { runOnly, resultTypes: ['violations'] }))
        .violations.flatMap(fault => fault.nodes.map(node => fault.id + ' ' + node.html));
    const before = window.looksBefore;
    const now = window.looksBefore = looks();
    if (first) {
        return faults(document, rules);
    }
    const elements = [...now.keys()];
    const shown = elements.filter(element => !before.has(element));
    const altered = elements.filter(element => before.has(element) && before.get(element) !== now.get(element));
    return [
        ...await faults(document, ofPlaces),
        ...(altered.length > 0 ? await faults({ include: altered }, ['color-contrast']) : []),
        ...(shown.length > 0 ? await faults({ include: shown }, rules) : []),
    ];
}
