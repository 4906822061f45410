// Fetches several pages as the one who is signed in, and says of each what the server answered and what can be done there.
// What is no page is only downloaded. The styles of a report, which has them in itself, are left out: the browser would judge them by the
// policy of the page that asks.
async paths => JSON.stringify(await Promise.all(paths.map(async path => {
    const answer = await fetch(path);
    const landed = new URL(answer.url);
    const seen = { path, landed: landed.pathname + landed.search, status: answer.status, links: [], buttons: [], blocks: [] };
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) {
        await answer.arrayBuffer();
        return seen;
    }
    const page = new DOMParser().parseFromString((await answer.text()).replace(/<style>[^]*?<\/style>/g, ''), 'text/html');
    return { ...seen, ...controls(page, answer.url) };
})))
