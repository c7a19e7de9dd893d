// The draft saves itself a few seconds after typing stops; nothing of the case changes by it.
(() => {
  'use strict';

  const form = document.querySelector('form[data-autosave]');
  const told = document.getElementById('autosaved');
  if (!form || !told) {
    return;
  }
  const pause = 2500;
  let timer = 0;
  let sending = null;
  let dirty = false;
  let over = false;

  const mostWhenLeaving = 60000; // bytes a browser sends for a page that is being closed

  function typed() {
    const fields = new FormData(form);
    let size = 0;
    for (const [name, value] of [...fields]) {
      if (typeof value === 'string') {
        size += 200 + 3 * value.length;
      } else {
        fields.delete(name);
      }
    }
    return { fields, size };
  }

  async function save(keepalive) {
    clearTimeout(timer);
    if (!dirty || over) {
      return;
    }
    dirty = false;
    sending?.abort();
    sending = new AbortController();
    const { fields, size } = typed();
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: 'POST', body: fields, keepalive: keepalive && size < mostWhenLeaving, signal: sending.signal, headers: { 'HX-Request': 'true' },
      });
      const text = answer.ok || answer.status === 409 ? await answer.text() : '没有自动保存，请点“暂存”。';
      told.textContent = text;
      told.classList.toggle('wrong', !answer.ok);
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        dirty = true;
        told.textContent = '网络不通，没有自动保存；恢复后会再试。';
      }
    }
  }

  function saveSoon() {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, pause, false);
  }

  form.addEventListener('input', saveSoon);
  // Rows that were added, split or taken away.
  form.addEventListener('htmx:afterSettle', event => event.target.id === 'draft-facts' && saveSoon());
  // What was refused, or composed just now, is kept nowhere but on this page.
  if (form.dataset.unsaved === 'true') {
    saveSoon();
  }
  form.addEventListener('submit', () => {
    over = true;
    clearTimeout(timer);
    sending?.abort();
  });
  // A lid that is closed, a window that is left: what was typed last goes out at once.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      save(true);
    }
  });
  window.addEventListener('online', () => save(false));
  window.addEventListener('pageshow', () => {
    over = false;
  });
})();
