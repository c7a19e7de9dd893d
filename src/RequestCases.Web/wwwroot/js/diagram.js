// Draws <div class="diagram" data-definition="…" data-current="id,id" data-done="id,id" aria-label="…">text instead</div>.
(() => {
  'use strict';

  const ids = list => (list ?? '').split(',').map(id => id.trim()).filter(Boolean);

  function button(text, label, act) {
    const element = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-line', textContent: text, title: label });
    element.setAttribute('aria-label', label);
    element.addEventListener('click', act);
    return element;
  }

  async function read(address) {
    const answer = await fetch(address, { credentials: 'same-origin' });
    if (!answer.ok) {
      throw new Error(`${answer.status} ${address}`);
    }
    return answer.text();
  }

  function mark(viewer, list, marker) {
    const canvas = viewer.get('canvas');
    const known = viewer.get('elementRegistry');
    ids(list).filter(id => known.get(id)).forEach(id => canvas.addMarker(id, marker));
  }

  function controls(host, viewer) {
    const zoom = viewer.get('zoomScroll');
    const fit = () => viewer.get('canvas').zoom('fit-viewport', 'auto');
    const acts = { '+': () => zoom.stepZoom(1), '-': () => zoom.stepZoom(-1), 0: fit };
    acts['='] = acts['+'];
    host.addEventListener('keydown', event => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && acts[event.key]) {
        acts[event.key]();
        event.preventDefault();
      }
    });
    const tools = Object.assign(document.createElement('div'), { className: 'diagram-tools' });
    tools.append(button('＋', '放大（+）', acts['+']), button('－', '缩小（-）', acts['-']), button('全图', '看全图（0）', fit));
    host.append(tools);
    fit();
  }

  async function draw(host) {
    // The words stay for those who do not see the picture.
    const words = Object.assign(document.createElement('div'), { className: 'visually-hidden' });
    words.append(...host.childNodes);
    const canvas = Object.assign(document.createElement('div'), { className: 'diagram-canvas' });
    try {
      const definition = await read(host.dataset.definition);
      host.replaceChildren(words, canvas);
      const viewer = new window.BpmnJS({ container: canvas });
      await viewer.importXML(definition);
      mark(viewer, host.dataset.done, 'is-done');
      mark(viewer, host.dataset.current, 'is-current');
      const picture = canvas.querySelector('svg');
      picture.setAttribute('aria-hidden', 'true');
      picture.removeAttribute('tabindex');
      host.setAttribute('role', 'group');
      host.tabIndex = 0;
      controls(host, viewer);
    } catch (failure) {
      console.warn(failure);
      const sorry = Object.assign(document.createElement('p'), { textContent: '流程图没有画出来，办理不受影响。', className: 'sub' });
      host.classList.add('is-text');
      words.className = '';
      host.replaceChildren(sorry, words);
    }
  }

  document.querySelectorAll('.diagram[data-definition]').forEach(draw);
})();
