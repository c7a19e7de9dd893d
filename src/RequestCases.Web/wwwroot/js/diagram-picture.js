// The common part of every picture of a procedure: markers and notes by id, zoom and pan by buttons and keys.

/** A zoom at which the text on the shapes can be read. */
export const readable = 0.9;

const step = 60;

export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export function button(text, label, act) {
  const element = make('button', { type: 'button', className: 'btn btn-line', textContent: text, title: label });
  element.setAttribute('aria-label', label);
  element.addEventListener('click', act);
  return element;
}

export async function readText(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(`${answer.status} ${address}`);
  }
  return answer.text();
}

/** A drawn procedure: markers and notes by the ids of elements and flows; ids that it does not have are passed over. */
export class Picture {
  constructor(viewer) {
    this.canvas = viewer.get('canvas');
    this.registry = viewer.get('elementRegistry');
    this.overlays = viewer.get('overlays');
    this.zoomScroll = viewer.get('zoomScroll', false);
  }

  known(ids) {
    return ids.filter(id => this.registry.get(id));
  }

  nameOf(id) {
    const shape = this.registry.get(id);
    return shape?.businessObject.name || id;
  }

  mark(ids, marker) {
    this.known(ids).forEach(id => this.canvas.addMarker(id, marker));
  }

  unmark(marker) {
    this.registry.forEach(shape => {
      if (this.canvas.hasMarker(shape, marker)) {
        this.canvas.removeMarker(shape, marker);
      }
    });
  }

  /** Writes below an element; state is the colour, the words say the same. */
  note({ id, text, word, state }) {
    if (this.known([id]).length === 0) {
      return;
    }
    const note = make('div', { className: `diagram-note ${state ?? ''}` }, make('b', { textContent: word ?? '' }), ` ${text}`);
    note.setAttribute('aria-hidden', 'true');
    this.overlays.add(id, 'note', { position: { bottom: -4, left: -8 }, html: note, scale: { min: 1, max: 1.4 } });
  }

  /** Moves the middle of the picture to the middle of these, at a zoom at which text can be read. */
  centre(ids, zoom = Math.max(readable, this.canvas.zoom())) {
    const shapes = this.known(ids).map(id => this.registry.get(id));
    if (shapes.length === 0) {
      return;
    }
    const boxes = shapes.map(boxOf);
    const left = Math.min(...boxes.map(b => b.x));
    const top = Math.min(...boxes.map(b => b.y));
    const right = Math.max(...boxes.map(b => b.x + b.width));
    const bottom = Math.max(...boxes.map(b => b.y + b.height));
    const { width, height } = this.canvas.getSize();
    this.canvas.viewbox({
      x: (left + right - width / zoom) / 2, y: (top + bottom - height / zoom) / 2, width: width / zoom, height: height / zoom,
    });
  }

  /** All of these in sight, as large as they fit but not larger than is needed to read. */
  frame(ids) {
    const boxes = this.known(ids).map(id => boxOf(this.registry.get(id)));
    const { width, height } = this.canvas.getSize();
    const span = (start, length) => Math.max(...boxes.map(b => b[start] + b[length])) - Math.min(...boxes.map(b => b[start])) + 2 * step;
    this.centre(ids, Math.min(readable, width / span('x', 'width'), height / span('y', 'height')));
  }

  /** Moves only as far as is needed for an element to be in sight. */
  show(id) {
    const shape = this.registry.get(id);
    if (!shape) {
      return;
    }
    const box = boxOf(shape);
    const seen = this.canvas.viewbox();
    // Tools lie on the margins of the picture.
    const [side, top] = [120 / this.canvas.zoom(), 50 / this.canvas.zoom()];
    const outside = box.x < seen.x + side || box.y < seen.y + top
      || box.x + box.width > seen.x + seen.width - side || box.y + box.height > seen.y + seen.height - top;
    if (outside) {
      this.centre([id], this.canvas.zoom());
    }
  }

  zoomBy(factor) {
    const zoom = Math.min(3, Math.max(0.15, this.canvas.zoom() * factor));
    this.canvas.zoom(zoom);
  }

  /** The upper left part, at a zoom at which text can be read. */
  begin() {
    const { inner } = this.canvas.viewbox();
    const { width, height } = this.canvas.getSize();
    this.canvas.viewbox({ x: inner.x - 90, y: inner.y - 20, width: width / readable, height: height / readable });
  }

  whole() {
    this.canvas.zoom('fit-viewport', 'auto');
  }

  middle() {
    const { x, y, width, height } = this.canvas.viewbox();
    return { x: x + width / 2, y: y + height / 2, zoom: this.canvas.zoom() };
  }

  /** Its place on the page has another size now: what was in the middle stays there. */
  resized({ x, y, zoom }) {
    this.canvas.resized();
    const { width, height } = this.canvas.getSize();
    this.canvas.viewbox({ x: x - width / zoom / 2, y: y - height / zoom / 2, width: width / zoom, height: height / zoom });
  }

  scroll(dx, dy) {
    this.canvas.scroll({ dx, dy });
  }
}

function boxOf(shape) {
  if (!shape.waypoints) {
    return shape;
  }
  const [xs, ys] = [shape.waypoints.map(p => p.x), shape.waypoints.map(p => p.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Buttons and keys for zoom and pan. home: ids to go back to. */
export function controls(host, picture, home) {
  const back = () => picture.centre(home, readable);
  const larger = () => picture.zoomBy(1.25);
  const smaller = () => picture.zoomBy(0.8);
  const whole = () => picture.whole();
  const keys = {
    '+': larger, '=': larger, '-': smaller, 0: whole, c: back, C: back,
    ArrowLeft: () => picture.scroll(step, 0), ArrowRight: () => picture.scroll(-step, 0),
    ArrowUp: () => picture.scroll(0, step), ArrowDown: () => picture.scroll(0, -step),
  };
  host.addEventListener('keydown', event => {
    if (event.target === host && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
      keys[event.key]();
      event.preventDefault();
      event.stopPropagation();
    }
  });
  const tools = make('div', { className: 'diagram-tools' },
    button('＋', '放大（+）', larger), button('－', '缩小（-）', smaller), button('全图', '看全图（0）', whole));
  if (home.length > 0) {
    tools.append(button('现在', '回到现在的环节（C）', back));
  }
  tools.append(enlarger(host, picture));
  return tools;
}

// The picture over the whole page, and back.
function enlarger(host, picture) {
  const turn = large => {
    const middle = picture.middle();
    host.classList.toggle('is-large', large);
    picture.resized(middle);
    enlarge.textContent = large ? '还原' : '大图';
    enlarge.title = large ? '还原（Esc）' : '大图，铺满页面';
    enlarge.setAttribute('aria-label', enlarge.title);
  };
  const enlarge = button('大图', '大图，铺满页面', () => turn(!host.classList.contains('is-large')));
  host.addEventListener('keydown', event => {
    if (event.key === 'Escape' && host.classList.contains('is-large')) {
      turn(false);
      event.stopPropagation();
    }
  });
  return enlarge;
}
