// Draws every
//   <div class="diagram" data-definition="address" data-done="id,id" data-current="id,id" data-notes="[{id,text,word,state}]"
//        data-path="[{text,passed}]" aria-label="…">the same in words</div>
// Without a picture the words stay.
import { Picture, controls, make, readText, readable } from './diagram-picture.js';
import { player } from './diagram-player.js';

const list = text => (text ?? '').split(',').map(id => id.trim()).filter(Boolean);
const parsed = text => JSON.parse(text || '[]');

async function draw(host) {
  // The words stay for those who do not see the picture.
  const words = make('div', { className: 'visually-hidden' });
  words.append(...host.childNodes);
  const area = make('div', { className: 'diagram-canvas' });
  try {
    const definition = await readText(host.dataset.definition);
    host.replaceChildren(words, area);
    const viewer = new window.BpmnJS({ container: area });
    await viewer.importXML(definition);
    const picture = new Picture(viewer);
    const [done, current] = [list(host.dataset.done), list(host.dataset.current)];
    picture.mark(done, 'is-done');
    const kinds = ['added', 'removed', 'changed'];
    kinds.forEach(kind => picture.mark(list(host.dataset[kind]), `is-${kind}`));
    const differing = picture.known(kinds.flatMap(kind => list(host.dataset[kind])));
    picture.mark(current, 'is-current');
    parsed(host.dataset.notes).forEach(note => picture.note(note));
    const drawing = area.querySelector('svg');
    drawing.setAttribute('aria-hidden', 'true');
    drawing.removeAttribute('tabindex');
    host.setAttribute('role', 'group');
    host.tabIndex = 0;
    const home = current.length > 0 ? current : done.slice(-1);
    host.append(controls(host, picture, home));
    if (home.length > 0) {
      picture.centre(home, readable);
    } else if (differing.length > 0) {
      picture.frame(differing);
    } else {
      picture.whole();
    }
    const path = parsed(host.dataset.path);
    if (path.length > 0) {
      host.after(player(picture, path, '走过的路'));
    }
    host.dataset.drawn = 'true';
  } catch (failure) {
    console.warn(failure);
    words.className = '';
    host.classList.add('is-text');
    host.replaceChildren(make('p', { textContent: '流程图没有画出来，办理不受影响。', className: 'sub' }), words);
  }
}

document.querySelectorAll('.diagram[data-definition]').forEach(draw);
