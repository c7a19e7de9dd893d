// Labelled form fields from a list of { key, label, type, value, options, hint, set }; kept in place while only their values change.
import { make } from '../diagram-picture.js';

const shapeOf = field => JSON.stringify([field.key, field.label, field.type, field.hint, field.options]);

export class Fields {
  constructor(host) {
    this.host = host;
    this.shape = '';
    this.controls = new Map();
  }

  show(fields) {
    const shape = fields.map(shapeOf).join();
    if (shape !== this.shape) {
      this.#build(fields);
      this.shape = shape;
    }
    for (const field of fields) {
      const control = this.controls.get(field.key);
      if (!control) {
        continue;
      }
      control.field = field;
      if (field.type === 'tick') {
        control.checked = field.value;
      } else if (document.activeElement !== control || control.value !== field.value) {
        control.value = field.value ?? '';
      }
    }
  }

  #build(fields) {
    const focused = [...this.controls].find(([, control]) => control === document.activeElement)?.[0];
    this.controls.clear();
    this.host.replaceChildren(...fields.map(field => this.#part(field)));
    this.controls.get(focused)?.focus();
  }

  #part(field) {
    if (field.type === 'words') {
      return make('ul', { className: 'plain' }, ...field.options.map(text => make('li', { textContent: text })));
    }
    if (field.type === 'title') {
      return make('h3', { textContent: field.label });
    }
    const id = `property-${field.key}`;
    const control = this.#control(field, id);
    this.controls.set(field.key, control);
    control.addEventListener('change', () => control.field.set(field.type === 'tick' ? control.checked : control.value));
    const hint = field.hint ? [make('div', { className: 'hint', id: `${id}-hint`, textContent: field.hint })] : [];
    if (field.hint) {
      control.setAttribute('aria-describedby', `${id}-hint`);
    }
    if (field.type === 'tick') {
      return make('div', { className: 'field' }, make('label', { className: 'tick' }, control, field.label), ...hint);
    }
    return make('div', { className: 'field' }, make('label', { htmlFor: id, textContent: field.label }), control, ...hint);
  }

  #control(field, id) {
    if (field.type === 'choice') {
      return make('select', { id, className: 'form-select' }, ...choices(field.options));
    }
    return field.type === 'tick'
      ? make('input', { id, type: 'checkbox', className: 'form-check-input' })
      : make('input', { id, type: 'text', className: 'form-control', autocomplete: 'off' });
  }
}

function choices(options) {
  const groups = new Map();
  const all = [];
  for (const { value, name, group } of options) {
    const option = make('option', { value, textContent: name });
    if (!group) {
      all.push(option);
      continue;
    }
    if (!groups.has(group)) {
      groups.set(group, make('optgroup', { label: group }));
      all.push(groups.get(group));
    }
    groups.get(group).append(option);
  }
  return all;
}
