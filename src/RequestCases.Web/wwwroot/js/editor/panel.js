// 属性: what is chosen on the picture, and what of it can be changed. Everything on the picture can be reached from here by keyboard.
import { button, make } from '../diagram-picture.js';
import { Fields } from './fields.js';
import { propertiesOf } from './properties.js';

const following = [
  ['bpmn:UserTask', '人工任务'], ['bpmn:ServiceTask', '系统任务'], ['bpmn:ExclusiveGateway', '排他网关'], ['bpmn:ParallelGateway', '并行网关'],
  ['bpmn:InclusiveGateway', '包容网关'], ['bpmn:EndEvent', '结束事件'],
];
const groups = [
  ['任务', /Task$/], ['子过程', /SubProcess$/], ['事件', /Event$/], ['网关', /Gateway$/], ['流程线', /SequenceFlow$/], ['泳道', /Lane$/],
];

export class Panel {
  constructor(host, modeler, definition, picture, catalogue) {
    Object.assign(this, { modeler, definition, picture, catalogue });
    this.registry = modeler.get('elementRegistry');
    this.selection = modeler.get('selection');
    this.canvas = modeler.get('canvas');
    this.stack = modeler.get('commandStack');
    const [pick, properties, more] = [make('div'), make('div'), make('div')];
    this.pick = new Fields(pick);
    this.properties = new Fields(properties);
    this.more = new Fields(more);
    this.undo = button('撤销', '撤销（Ctrl+Z）', () => this.stack.undo());
    this.redo = button('重做', '重做（Ctrl+Y）', () => this.stack.redo());
    this.remove = button('删除', '删除所选的元素', () => modeler.get('modeling').removeElements([this.chosen()]));
    host.replaceChildren(make('h2', { textContent: '属性' }), pick, properties, more, make('div', { className: 'editor-acts' }, this.undo, this.redo, this.remove));
    modeler.on(['selection.changed', 'commandStack.changed', 'import.done'], () => this.show());
    this.show();
  }

  /** What is chosen: a single shape or flow, else the process. */
  chosen() {
    const [one, another] = this.selection.get();
    const element = one && !another ? one : this.canvas.getRootElement();
    return element.labelTarget ?? element;
  }

  choose(id) {
    const element = this.registry.get(id);
    const isProcess = !element || element === this.canvas.getRootElement();
    this.selection.select(isProcess ? [] : [element]);
    if (!isProcess) {
      this.picture.show(id);
    }
  }

  show() {
    const chosen = this.chosen();
    const isProcess = chosen === this.canvas.getRootElement();
    this.pick.show([{ key: 'element', label: '元素', type: 'choice', value: chosen.id, options: this.#all(), set: id => this.choose(id) }]);
    this.properties.show(propertiesOf(chosen, this.definition, this.catalogue));
    this.more.show(this.#ways(chosen));
    this.undo.disabled = !this.stack.canUndo();
    this.redo.disabled = !this.stack.canRedo();
    this.remove.disabled = isProcess;
  }

  #all() {
    const root = this.canvas.getRootElement();
    const options = [{ value: root.id, name: `流程：${root.businessObject.name ?? root.id}` }];
    for (const [group, is] of groups) {
      this.registry.filter(e => is.test(e.type) && !e.labelTarget)
        .forEach(e => options.push({ value: e.id, name: titleOf(e), group }));
    }
    return options;
  }

  // Adding without a mouse: what follows, and where a line leads.
  #ways(element) {
    const goesOn = /Task$|Gateway$|SubProcess$|StartEvent$|Intermediate\w+Event$|BoundaryEvent$/.test(element.type) && !element.businessObject.triggeredByEvent;
    if (!goesOn) {
      return [];
    }
    const targets = this.registry.filter(e => e.parent === element.parent && /Task$|Gateway$|SubProcess$|EndEvent$|Intermediate\w+Event$/.test(e.type) && !e.labelTarget);
    return [
      {
        key: 'append', label: '在后面接', type: 'choice', value: '', options: [{ value: '', name: '请选择' }, ...following.map(([value, name]) => ({ value, name }))],
        set: type => type && this.#append(element, type),
      },
      {
        key: 'connect', label: '连线到', type: 'choice', value: '', options: [{ value: '', name: '请选择' }, ...targets.map(e => ({ value: e.id, name: titleOf(e) }))],
        set: id => id && this.#connect(element, this.registry.get(id)),
      },
    ];
  }

  #append(element, type) {
    const shape = this.modeler.get('elementFactory').createShape({ type });
    const added = this.modeler.get('autoPlace').append(element, shape);
    this.choose(added.id);
  }

  #connect(from, to) {
    const flow = this.modeler.get('modeling').connect(from, to, { type: 'bpmn:SequenceFlow' });
    this.choose(flow.id);
  }
}

const wordFor = bo => bo.name || `${kindOf(bo.$type)}（${bo.id}）`;
const kindOf = type => groups.find(([, is]) => is.test(type))?.[0] ?? type;

function titleOf(element) {
  const bo = element.businessObject;
  const { name, sourceRef, targetRef } = bo;
  if (sourceRef && targetRef) {
    return `${wordFor(sourceRef)} → ${wordFor(targetRef)}${name ? `（${name}）` : ''}`;
  }
  return wordFor(bo);
}
