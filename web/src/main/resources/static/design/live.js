// Shows how far something is while it runs, and what came of it once it has ended. Without this, the page has a link to look again.
(function () {
  "use strict";
  const from = document.currentScript.dataset.from;

  function listen() {
    const source = new EventSource(from);

    source.addEventListener('progress', event => {
      for (const bar of JSON.parse(event.data)) {
        const place = document.querySelector(`[data-bar="${CSS.escape(bar.name)}"]`);
        if (place) {
          const progress = place.querySelector('progress');
          if (bar.total > 0) {
            progress.max = bar.total;
            progress.value = bar.done;
          }
          place.querySelector('[data-bar-text]').textContent = bar.text;
        }
      }
    });

    source.addEventListener('end', async () => {
      source.close();
      // Only what is new: whoever reads or types elsewhere on the page is not disturbed.
      await window.htmx.ajax('GET', window.location.href, { target: '#main', select: '#main', swap: 'outerHTML' });
      if (document.querySelector('#main [data-live]')) {
        listen();
      }
    });
  }

  listen();
})();
