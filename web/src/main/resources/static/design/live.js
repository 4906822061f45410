// Shows how far something is while it runs, and what came of it once it has ended. Without this, the page has a link to look again.
const source = new EventSource(document.currentScript.dataset.from);

source.addEventListener('progress', event => {
  for (const bar of JSON.parse(event.data)) {
    const place = document.querySelector(`[data-bar="${CSS.escape(bar.name)}"]`);
    if (place) {
      const progress = place.querySelector('progress');
      progress.max = Math.max(1, bar.total);
      progress.value = bar.done;
      place.querySelector('[data-bar-text]').textContent = bar.text;
    }
  }
});

source.addEventListener('end', () => {
  source.close();
  // Only what is new: whoever reads or types elsewhere on the page is not disturbed.
  window.htmx.ajax('GET', window.location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
});
