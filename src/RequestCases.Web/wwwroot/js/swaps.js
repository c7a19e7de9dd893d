// What is typed while an answer is on its way stays when the answer takes the place of the fields; what is folded stays folded, and what is not, not; what is pressed is pressed.
(() => {
  'use strict';

  const asked = new WeakMap();
  const typed = new WeakMap();
  const folds = new WeakMap();

  const isTicked = field => field.type === 'checkbox' || field.type === 'radio';
  const valueOf = field => (isTicked(field) ? field.checked : field.value);
  const fieldsOf = part => [...part.querySelectorAll('input[id]:not([type=file], [type=hidden]), textarea[id], select[id]')];
  const values = part => new Map(fieldsOf(part).map(field => [field.id, valueOf(field)]));

  // A field that holds something else by now is another one: rows above it were taken away.
  function restore({ id, before, value }) {
    const field = document.getElementById(id);
    if (!field || valueOf(field) !== before) {
      return;
    }
    if (isTicked(field)) {
      field.checked = value;
    } else {
      field.value = value;
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  const parts = () => [...document.querySelectorAll('details[id]')];

  // Unless parts were taken away: then those below have moved up.
  function keepFolds(before) {
    const now = parts();
    for (const part of now.length < before.size ? [] : now) {
      part.open = before.get(part.id) ?? part.open;
    }
  }

  // A form is on its way: what was asked before it must not lead elsewhere.
  document.addEventListener('htmx:beforeOnLoad', event => {
    if (document.querySelector('form[aria-busy="true"]')) {
      event.preventDefault();
    }
  });

  // A press counts for the button it began on, also when an answer moves the button from under the mouse before it is let go.
  let press = null;
  document.addEventListener('pointerdown', event => {
    press = { button: event.target.closest('button'), x: event.clientX, y: event.clientY };
  });
  document.addEventListener('pointerup', event => {
    const hasStayed = press && Math.hypot(event.clientX - press.x, event.clientY - press.y) < 5;
    if (hasStayed && press.button?.isConnected && event.target.closest('button') !== press.button) {
      press.button.click();
    }
    press = null;
  });

  document.addEventListener('htmx:beforeRequest', event => asked.set(event.detail.xhr, values(event.detail.target)));
  document.addEventListener('htmx:beforeSwap', event => {
    const before = asked.get(event.detail.xhr);
    const now = values(event.detail.target);
    folds.set(event.detail.xhr, new Map(parts().map(part => [part.id, part.open])));
    typed.set(event.detail.xhr, [...now]
      .filter(([id, value]) => before?.has(id) && before.get(id) !== value)
      .map(([id, value]) => ({ id, before: before.get(id), value })));
  });
  document.addEventListener('htmx:afterSwap', event => {
    const waiting = typed.get(event.detail.xhr) ?? [];
    typed.delete(event.detail.xhr);
    waiting.forEach(restore);
    keepFolds(folds.get(event.detail.xhr) ?? new Map());
  });
})();
