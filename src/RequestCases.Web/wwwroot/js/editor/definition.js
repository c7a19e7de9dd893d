// Reads and changes what the office keeps in a definition, always by commands that can be undone.
// The binding is kept as foreign content: whatever else stands in it survives.

const elsa = 'https://elsaworkflows.io/schemas/bpmn/v1';

/** For the modeler: vw:conditionOutcome on sequence flows. */
export const outcomeExtension = {
  name: 'Outcomes',
  uri: 'https://bpmn.valenceworks.io/schema/bpmn',
  prefix: 'vw',
  xml: { tagAlias: 'lowerCase' },
  types: [{ name: 'OutcomeFlow', extends: ['bpmn:SequenceFlow'], properties: [{ name: 'conditionOutcome', isAttr: true, type: 'String' }] }],
};

const isElsa = (element, name) => element.$descriptor.ns?.uri === elsa && element.$descriptor.ns.localName === name;
const attributesOf = element => Object.fromEntries(Object.entries(element).filter(([key]) => !key.startsWith('$')));

export class Definition {
  constructor(modeler) {
    this.modeling = modeler.get('modeling');
    this.moddle = modeler.get('moddle');
    this.factory = modeler.get('bpmnFactory');
    this.canvas = modeler.get('canvas');
    this.modeler = modeler;
  }

  /** The binding of a task: { type, inputs: { role: 'clerk' } }. */
  binding(task) {
    const found = this.#bindingOf(task.businessObject);
    const inputs = (found?.$children ?? []).filter(child => isElsa(child, 'input'));
    return { type: found?.activityType ?? '', inputs: Object.fromEntries(inputs.map(input => [input.name, this.#valueOf(input)])) };
  }

  /** Changes the type or some inputs; an input set to null is taken out. */
  bind(task, { type, inputs = {} }) {
    const bo = task.businessObject;
    const old = this.#bindingOf(bo);
    const children = (old?.$children ?? []).filter(child => !(isElsa(child, 'input') && child.name in inputs));
    const added = Object.entries(inputs).filter(([, value]) => value !== null)
      .map(([name, value]) => this.moddle.createAny('elsa:input', elsa, { name, $body: JSON.stringify(value) }));
    const binding = this.moddle.createAny('elsa:activityBinding', elsa, {
      ...(old ? attributesOf(old) : {}), activityType: type ?? old?.activityType ?? '', $children: [...children, ...added],
    });
    const others = (bo.extensionElements?.values ?? []).filter(value => value !== old);
    const extensionElements = this.factory.create('bpmn:ExtensionElements', { values: [binding, ...others] });
    extensionElements.$parent = bo;
    binding.$parent = extensionElements;
    this.modeling.updateModdleProperties(task, bo, { extensionElements });
  }

  rename(element, name) {
    this.modeling.updateLabel(element, name);
  }

  set(element, properties) {
    this.modeling.updateProperties(element, properties);
  }

  /** The trigger of an event, e.g. bpmn:MessageEventDefinition; null for none. */
  trigger(event) {
    return event.businessObject.eventDefinitions?.[0] ?? null;
  }

  wait(element, messageName) {
    const holder = this.trigger(element) ?? element.businessObject;
    const message = this.#root('bpmn:Message', found => found.name === messageName, { name: messageName });
    this.modeling.updateModdleProperties(element, holder, { messageRef: message });
  }

  escalate(event, code) {
    const escalationRef = code ? this.#root('bpmn:Escalation', found => found.escalationCode === code, { name: code, escalationCode: code }) : undefined;
    this.modeling.updateModdleProperties(event, this.trigger(event), { escalationRef });
  }

  last(event, duration) {
    const trigger = this.trigger(event);
    const timeDuration = this.factory.create('bpmn:FormalExpression', { body: duration });
    timeDuration.$parent = trigger;
    this.modeling.updateModdleProperties(event, trigger, { timeDuration });
  }

  escalations() {
    return this.#roots('bpmn:Escalation');
  }

  messages() {
    return this.#roots('bpmn:Message');
  }

  #roots(type) {
    return this.modeler.getDefinitions().rootElements.filter(root => root.$type === type);
  }

  #root(type, is, properties) {
    const found = this.#roots(type).find(is);
    if (found) {
      return found;
    }
    const definitions = this.modeler.getDefinitions();
    const added = this.factory.create(type, properties);
    added.$parent = definitions;
    this.modeling.updateModdleProperties(this.canvas.getRootElement(), definitions, { rootElements: [added, ...definitions.rootElements] });
    return added;
  }

  #bindingOf(bo) {
    return bo.extensionElements?.values?.find(value => isElsa(value, 'activityBinding'));
  }

  #valueOf(input) {
    try {
      return JSON.parse(input.$body ?? '');
    } catch {
      return input.$body ?? '';
    }
  }
}
