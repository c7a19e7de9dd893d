// Which properties each kind of element has, and how each is changed.

const isFormTask = type => ['bpmn:UserTask', 'bpmn:ManualTask', 'bpmn:SendTask', 'bpmn:ServiceTask'].includes(type);
const closing = 'RequestCases.CloseCase';

/** The choices with an empty one first, and the present value also when it is none of them. */
function choices(list, present, empty) {
  const options = empty === undefined ? [] : [{ value: '', name: empty }];
  options.push(...list.map(({ value, name }) => ({ value, name })));
  if (present && !options.some(option => option.value === present)) {
    options.push({ value: present, name: `${present}（系统不认识）` });
  }
  return options;
}

export function propertiesOf(element, definition, catalogue) {
  const context = { element, bo: element.businessObject, definition, catalogue };
  return [...general(context), ...task(context), ...flow(context), ...event(context)];
}

function general({ element, bo, definition }) {
  return [{
    key: 'name', label: element.type === 'bpmn:Process' ? '流程名称' : '名称', type: 'text', value: bo.name ?? '',
    hint: element.type === 'bpmn:Process' ? `编号 ${bo.id}，不能改` : undefined,
    set: value => (element.type === 'bpmn:Process' ? definition.set(element, { name: value.trim() }) : definition.rename(element, value.trim())),
  }];
}

function task({ element, bo, definition, catalogue }) {
  if (!isFormTask(element.type)) {
    return [];
  }
  const bySystem = element.type === 'bpmn:ServiceTask';
  const { type, inputs } = definition.binding(element);
  const activities = catalogue.activities.filter(a => (a.value === closing) === bySystem);
  const input = (key, label, list) => ({
    key, label, type: 'choice', value: inputs[key] ?? '', options: choices(list, inputs[key], '请选择'),
    set: value => definition.bind(element, { inputs: { [key]: value || null } }),
  });
  const fields = [{
    key: 'activity', label: '办什么', type: 'choice', value: type, options: choices(activities, type, '请选择'),
    set: value => bindActivity({ element, bo, definition, catalogue }, value),
  }];
  if (bySystem) {
    return [...fields, input('ground', '办结原因', catalogue.grounds)];
  }
  return [
    ...fields, input('role', '角色', catalogue.roles), input('unit', '处室', catalogue.units), input('stage', '环节', catalogue.stages),
    ...ways({ element, type, catalogue }),
  ];
}

function bindActivity({ element, bo, definition, catalogue }, type) {
  definition.bind(element, { type });
  if (!bo.name) {
    definition.rename(element, catalogue.activities.find(a => a.value === type)?.name ?? '');
  }
}

// Where each result of the form leads: a result that leads nowhere is seen at once.
function ways({ element, type, catalogue }) {
  const outcomes = catalogue.activities.find(a => a.value === type)?.outcomes ?? [];
  if (outcomes.length === 0) {
    return [];
  }
  const flows = element.outgoing.map(line => line.businessObject);
  const targetOf = outcome => flows.filter(f => f.conditionOutcome === outcome || !f.conditionOutcome).map(f => f.targetRef?.name || f.targetRef?.id).join('、');
  return [
    { key: 'ways', type: 'title', label: '办理结果' },
    { key: 'way-list', type: 'words', options: outcomes.map(o => `${o.name} → ${targetOf(o.value) || '没有流程线，请接上'}`) },
  ];
}

function flow({ element, bo, definition, catalogue }) {
  if (element.type !== 'bpmn:SequenceFlow') {
    return [];
  }
  const fields = [];
  const source = element.source;
  if (isFormTask(source.type)) {
    const { type } = definition.binding(source);
    const outcomes = catalogue.activities.find(a => a.value === type)?.outcomes ?? [];
    fields.push({
      key: 'outcome', label: '办理结果', type: 'choice', value: bo.conditionOutcome ?? '', options: choices(outcomes, bo.conditionOutcome, '不论什么结果'),
      set: value => {
        definition.set(element, { conditionOutcome: value || undefined });
        if (!bo.name && value) {
          definition.rename(element, outcomes.find(o => o.value === value).name);
        }
      },
    });
  }
  if (isFormTask(source.type) || /(Exclusive|Inclusive)Gateway$/.test(source.type)) {
    fields.push({
      key: 'default', label: '默认：别的都不走时走这一条', type: 'tick', value: source.businessObject.default === bo,
      set: value => definition.set(source, { default: value ? bo : undefined }),
    });
  }
  return fields;
}

function event({ element, bo, definition, catalogue }) {
  const fields = [];
  const trigger = definition.trigger(element);
  if (element.type === 'bpmn:ReceiveTask' || trigger?.$type === 'bpmn:MessageEventDefinition') {
    const present = (trigger ?? bo).messageRef?.name ?? '';
    const others = definition.messages().filter(m => m.name && !catalogue.messages.some(known => known.value === m.name));
    fields.push({
      key: 'message', label: '消息', type: 'choice', value: present,
      options: choices([...catalogue.messages, ...others.map(m => ({ value: m.name, name: `${m.name}（系统不认识）` }))], present, present ? undefined : '请选择'),
      set: value => value && definition.wait(element, value),
    });
  }
  if (trigger?.$type === 'bpmn:TimerEventDefinition') {
    fields.push({
      key: 'duration', label: '时长', type: 'text', value: trigger.timeDuration?.body ?? '', hint: '例如 P10D（10 天）、PT2H（2 小时）。法定期限由期限时钟计算，不写在这里',
      set: value => definition.last(element, value.trim()),
    });
  }
  if (trigger?.$type === 'bpmn:EscalationEventDefinition') {
    fields.push({
      key: 'escalation', label: '升级代码', type: 'text', value: trigger.escalationRef?.escalationCode ?? '', hint: '抛出和接住的要相同，例如 redraft',
      set: value => definition.escalate(element, value.trim()),
    });
  }
  const attribute = element.type === 'bpmn:BoundaryEvent' ? 'cancelActivity' : 'isInterrupting';
  if (element.type === 'bpmn:BoundaryEvent' || (element.type === 'bpmn:StartEvent' && element.parent.businessObject.triggeredByEvent)) {
    fields.push({
      key: 'interrupting', label: '打断正在办的', type: 'tick', value: bo[attribute] !== false,
      set: value => definition.set(element, { [attribute]: value }),
    });
  }
  return fields;
}
